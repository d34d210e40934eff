/* SPDX-License-Identifier: MIT */
/* Credentials, and the bodies of the requests with them.
 * Made by: node tests/unit/request_vectors.mjs - do not edit. */
/* clang-format off */
typedef struct vector {
    const char *client_id;        /* the user ID, too */
    const char *client_secret;
    const char *form;             /* new URLSearchParams(...).toString() */
    const char *json;             /* JSON.stringify(...) */
    const char *jwt;              /* JSON.stringify({ id }) */
} vector;

static const vector vectors[] = {
    { "client_3km",
      "s3cr3t-0123456789",
      "grant_type=client_credentials&client_id=client_3km&client_secret=s3cr3t-0123456789",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"client_3km\",\"client_secret"
      "\":\"s3cr3t-0123456789\"}",
      "{\"id\":\"client_3km\"}" },
    { "a",
      "b",
      "grant_type=client_credentials&client_id=a&client_secret=b",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"a\",\"client_secret\":\"b\"}",
      "{\"id\":\"a\"}" },
    { "\001",
      "x\001\001y",
      "grant_type=client_credentials&client_id=%01&client_secret=x%01%01y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0001\",\"client_secret\":"
      "\"x\\u0001\\u0001y\"}",
      "{\"id\":\"\\u0001\"}" },
    { "\002",
      "x\002\002y",
      "grant_type=client_credentials&client_id=%02&client_secret=x%02%02y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0002\",\"client_secret\":"
      "\"x\\u0002\\u0002y\"}",
      "{\"id\":\"\\u0002\"}" },
    { "\003",
      "x\003\003y",
      "grant_type=client_credentials&client_id=%03&client_secret=x%03%03y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0003\",\"client_secret\":"
      "\"x\\u0003\\u0003y\"}",
      "{\"id\":\"\\u0003\"}" },
    { "\004",
      "x\004\004y",
      "grant_type=client_credentials&client_id=%04&client_secret=x%04%04y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0004\",\"client_secret\":"
      "\"x\\u0004\\u0004y\"}",
      "{\"id\":\"\\u0004\"}" },
    { "\005",
      "x\005\005y",
      "grant_type=client_credentials&client_id=%05&client_secret=x%05%05y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0005\",\"client_secret\":"
      "\"x\\u0005\\u0005y\"}",
      "{\"id\":\"\\u0005\"}" },
    { "\006",
      "x\006\006y",
      "grant_type=client_credentials&client_id=%06&client_secret=x%06%06y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0006\",\"client_secret\":"
      "\"x\\u0006\\u0006y\"}",
      "{\"id\":\"\\u0006\"}" },
    { "\007",
      "x\007\007y",
      "grant_type=client_credentials&client_id=%07&client_secret=x%07%07y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0007\",\"client_secret\":"
      "\"x\\u0007\\u0007y\"}",
      "{\"id\":\"\\u0007\"}" },
    { "\010",
      "x\010\010y",
      "grant_type=client_credentials&client_id=%08&client_secret=x%08%08y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\b\",\"client_secret\":\"x\\"
      "b\\by\"}",
      "{\"id\":\"\\b\"}" },
    { "\011",
      "x\011\011y",
      "grant_type=client_credentials&client_id=%09&client_secret=x%09%09y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\t\",\"client_secret\":\"x\\"
      "t\\ty\"}",
      "{\"id\":\"\\t\"}" },
    { "\012",
      "x\012\012y",
      "grant_type=client_credentials&client_id=%0A&client_secret=x%0A%0Ay",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\n\",\"client_secret\":\"x\\"
      "n\\ny\"}",
      "{\"id\":\"\\n\"}" },
    { "\013",
      "x\013\013y",
      "grant_type=client_credentials&client_id=%0B&client_secret=x%0B%0By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u000b\",\"client_secret\":"
      "\"x\\u000b\\u000by\"}",
      "{\"id\":\"\\u000b\"}" },
    { "\014",
      "x\014\014y",
      "grant_type=client_credentials&client_id=%0C&client_secret=x%0C%0Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\f\",\"client_secret\":\"x\\"
      "f\\fy\"}",
      "{\"id\":\"\\f\"}" },
    { "\015",
      "x\015\015y",
      "grant_type=client_credentials&client_id=%0D&client_secret=x%0D%0Dy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\r\",\"client_secret\":\"x\\"
      "r\\ry\"}",
      "{\"id\":\"\\r\"}" },
    { "\016",
      "x\016\016y",
      "grant_type=client_credentials&client_id=%0E&client_secret=x%0E%0Ey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u000e\",\"client_secret\":"
      "\"x\\u000e\\u000ey\"}",
      "{\"id\":\"\\u000e\"}" },
    { "\017",
      "x\017\017y",
      "grant_type=client_credentials&client_id=%0F&client_secret=x%0F%0Fy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u000f\",\"client_secret\":"
      "\"x\\u000f\\u000fy\"}",
      "{\"id\":\"\\u000f\"}" },
    { "\020",
      "x\020\020y",
      "grant_type=client_credentials&client_id=%10&client_secret=x%10%10y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0010\",\"client_secret\":"
      "\"x\\u0010\\u0010y\"}",
      "{\"id\":\"\\u0010\"}" },
    { "\021",
      "x\021\021y",
      "grant_type=client_credentials&client_id=%11&client_secret=x%11%11y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0011\",\"client_secret\":"
      "\"x\\u0011\\u0011y\"}",
      "{\"id\":\"\\u0011\"}" },
    { "\022",
      "x\022\022y",
      "grant_type=client_credentials&client_id=%12&client_secret=x%12%12y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0012\",\"client_secret\":"
      "\"x\\u0012\\u0012y\"}",
      "{\"id\":\"\\u0012\"}" },
    { "\023",
      "x\023\023y",
      "grant_type=client_credentials&client_id=%13&client_secret=x%13%13y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0013\",\"client_secret\":"
      "\"x\\u0013\\u0013y\"}",
      "{\"id\":\"\\u0013\"}" },
    { "\024",
      "x\024\024y",
      "grant_type=client_credentials&client_id=%14&client_secret=x%14%14y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0014\",\"client_secret\":"
      "\"x\\u0014\\u0014y\"}",
      "{\"id\":\"\\u0014\"}" },
    { "\025",
      "x\025\025y",
      "grant_type=client_credentials&client_id=%15&client_secret=x%15%15y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0015\",\"client_secret\":"
      "\"x\\u0015\\u0015y\"}",
      "{\"id\":\"\\u0015\"}" },
    { "\026",
      "x\026\026y",
      "grant_type=client_credentials&client_id=%16&client_secret=x%16%16y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0016\",\"client_secret\":"
      "\"x\\u0016\\u0016y\"}",
      "{\"id\":\"\\u0016\"}" },
    { "\027",
      "x\027\027y",
      "grant_type=client_credentials&client_id=%17&client_secret=x%17%17y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0017\",\"client_secret\":"
      "\"x\\u0017\\u0017y\"}",
      "{\"id\":\"\\u0017\"}" },
    { "\030",
      "x\030\030y",
      "grant_type=client_credentials&client_id=%18&client_secret=x%18%18y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0018\",\"client_secret\":"
      "\"x\\u0018\\u0018y\"}",
      "{\"id\":\"\\u0018\"}" },
    { "\031",
      "x\031\031y",
      "grant_type=client_credentials&client_id=%19&client_secret=x%19%19y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0019\",\"client_secret\":"
      "\"x\\u0019\\u0019y\"}",
      "{\"id\":\"\\u0019\"}" },
    { "\032",
      "x\032\032y",
      "grant_type=client_credentials&client_id=%1A&client_secret=x%1A%1Ay",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001a\",\"client_secret\":"
      "\"x\\u001a\\u001ay\"}",
      "{\"id\":\"\\u001a\"}" },
    { "\033",
      "x\033\033y",
      "grant_type=client_credentials&client_id=%1B&client_secret=x%1B%1By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001b\",\"client_secret\":"
      "\"x\\u001b\\u001by\"}",
      "{\"id\":\"\\u001b\"}" },
    { "\034",
      "x\034\034y",
      "grant_type=client_credentials&client_id=%1C&client_secret=x%1C%1Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001c\",\"client_secret\":"
      "\"x\\u001c\\u001cy\"}",
      "{\"id\":\"\\u001c\"}" },
    { "\035",
      "x\035\035y",
      "grant_type=client_credentials&client_id=%1D&client_secret=x%1D%1Dy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001d\",\"client_secret\":"
      "\"x\\u001d\\u001dy\"}",
      "{\"id\":\"\\u001d\"}" },
    { "\036",
      "x\036\036y",
      "grant_type=client_credentials&client_id=%1E&client_secret=x%1E%1Ey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001e\",\"client_secret\":"
      "\"x\\u001e\\u001ey\"}",
      "{\"id\":\"\\u001e\"}" },
    { "\037",
      "x\037\037y",
      "grant_type=client_credentials&client_id=%1F&client_secret=x%1F%1Fy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u001f\",\"client_secret\":"
      "\"x\\u001f\\u001fy\"}",
      "{\"id\":\"\\u001f\"}" },
    { " ",
      "x  y",
      "grant_type=client_credentials&client_id=+&client_secret=x++y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\" \",\"client_secret\":\"x  y"
      "\"}",
      "{\"id\":\" \"}" },
    { "!",
      "x!!y",
      "grant_type=client_credentials&client_id=%21&client_secret=x%21%21y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"!\",\"client_secret\":\"x!!y"
      "\"}",
      "{\"id\":\"!\"}" },
    { "\"",
      "x\"\"y",
      "grant_type=client_credentials&client_id=%22&client_secret=x%22%22y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\\"\",\"client_secret\":\"x"
      "\\\"\\\"y\"}",
      "{\"id\":\"\\\"\"}" },
    { "#",
      "x##y",
      "grant_type=client_credentials&client_id=%23&client_secret=x%23%23y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"#\",\"client_secret\":\"x##y"
      "\"}",
      "{\"id\":\"#\"}" },
    { "$",
      "x$$y",
      "grant_type=client_credentials&client_id=%24&client_secret=x%24%24y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"$\",\"client_secret\":\"x$$y"
      "\"}",
      "{\"id\":\"$\"}" },
    { "%",
      "x%%y",
      "grant_type=client_credentials&client_id=%25&client_secret=x%25%25y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"%\",\"client_secret\":\"x%%y"
      "\"}",
      "{\"id\":\"%\"}" },
    { "&",
      "x&&y",
      "grant_type=client_credentials&client_id=%26&client_secret=x%26%26y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"&\",\"client_secret\":\"x&&y"
      "\"}",
      "{\"id\":\"&\"}" },
    { "'",
      "x''y",
      "grant_type=client_credentials&client_id=%27&client_secret=x%27%27y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"'\",\"client_secret\":\"x''y"
      "\"}",
      "{\"id\":\"'\"}" },
    { "(",
      "x((y",
      "grant_type=client_credentials&client_id=%28&client_secret=x%28%28y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"(\",\"client_secret\":\"x((y"
      "\"}",
      "{\"id\":\"(\"}" },
    { ")",
      "x))y",
      "grant_type=client_credentials&client_id=%29&client_secret=x%29%29y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\")\",\"client_secret\":\"x))y"
      "\"}",
      "{\"id\":\")\"}" },
    { "*",
      "x**y",
      "grant_type=client_credentials&client_id=*&client_secret=x**y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"*\",\"client_secret\":\"x**y"
      "\"}",
      "{\"id\":\"*\"}" },
    { "+",
      "x++y",
      "grant_type=client_credentials&client_id=%2B&client_secret=x%2B%2By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"+\",\"client_secret\":\"x++y"
      "\"}",
      "{\"id\":\"+\"}" },
    { ",",
      "x,,y",
      "grant_type=client_credentials&client_id=%2C&client_secret=x%2C%2Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\",\",\"client_secret\":\"x,,y"
      "\"}",
      "{\"id\":\",\"}" },
    { "-",
      "x--y",
      "grant_type=client_credentials&client_id=-&client_secret=x--y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"-\",\"client_secret\":\"x--y"
      "\"}",
      "{\"id\":\"-\"}" },
    { ".",
      "x..y",
      "grant_type=client_credentials&client_id=.&client_secret=x..y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\".\",\"client_secret\":\"x..y"
      "\"}",
      "{\"id\":\".\"}" },
    { "/",
      "x//y",
      "grant_type=client_credentials&client_id=%2F&client_secret=x%2F%2Fy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"/\",\"client_secret\":\"x//y"
      "\"}",
      "{\"id\":\"/\"}" },
    { "0",
      "x00y",
      "grant_type=client_credentials&client_id=0&client_secret=x00y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"0\",\"client_secret\":\"x00y"
      "\"}",
      "{\"id\":\"0\"}" },
    { "1",
      "x11y",
      "grant_type=client_credentials&client_id=1&client_secret=x11y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"1\",\"client_secret\":\"x11y"
      "\"}",
      "{\"id\":\"1\"}" },
    { "2",
      "x22y",
      "grant_type=client_credentials&client_id=2&client_secret=x22y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"2\",\"client_secret\":\"x22y"
      "\"}",
      "{\"id\":\"2\"}" },
    { "3",
      "x33y",
      "grant_type=client_credentials&client_id=3&client_secret=x33y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"3\",\"client_secret\":\"x33y"
      "\"}",
      "{\"id\":\"3\"}" },
    { "4",
      "x44y",
      "grant_type=client_credentials&client_id=4&client_secret=x44y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"4\",\"client_secret\":\"x44y"
      "\"}",
      "{\"id\":\"4\"}" },
    { "5",
      "x55y",
      "grant_type=client_credentials&client_id=5&client_secret=x55y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"5\",\"client_secret\":\"x55y"
      "\"}",
      "{\"id\":\"5\"}" },
    { "6",
      "x66y",
      "grant_type=client_credentials&client_id=6&client_secret=x66y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"6\",\"client_secret\":\"x66y"
      "\"}",
      "{\"id\":\"6\"}" },
    { "7",
      "x77y",
      "grant_type=client_credentials&client_id=7&client_secret=x77y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"7\",\"client_secret\":\"x77y"
      "\"}",
      "{\"id\":\"7\"}" },
    { "8",
      "x88y",
      "grant_type=client_credentials&client_id=8&client_secret=x88y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"8\",\"client_secret\":\"x88y"
      "\"}",
      "{\"id\":\"8\"}" },
    { "9",
      "x99y",
      "grant_type=client_credentials&client_id=9&client_secret=x99y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"9\",\"client_secret\":\"x99y"
      "\"}",
      "{\"id\":\"9\"}" },
    { ":",
      "x::y",
      "grant_type=client_credentials&client_id=%3A&client_secret=x%3A%3Ay",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\":\",\"client_secret\":\"x::y"
      "\"}",
      "{\"id\":\":\"}" },
    { ";",
      "x;;y",
      "grant_type=client_credentials&client_id=%3B&client_secret=x%3B%3By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\";\",\"client_secret\":\"x;;y"
      "\"}",
      "{\"id\":\";\"}" },
    { "<",
      "x<<y",
      "grant_type=client_credentials&client_id=%3C&client_secret=x%3C%3Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"<\",\"client_secret\":\"x<<y"
      "\"}",
      "{\"id\":\"<\"}" },
    { "=",
      "x==y",
      "grant_type=client_credentials&client_id=%3D&client_secret=x%3D%3Dy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"=\",\"client_secret\":\"x==y"
      "\"}",
      "{\"id\":\"=\"}" },
    { ">",
      "x>>y",
      "grant_type=client_credentials&client_id=%3E&client_secret=x%3E%3Ey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\">\",\"client_secret\":\"x>>y"
      "\"}",
      "{\"id\":\">\"}" },
    { "\077",
      "x\077\077y",
      "grant_type=client_credentials&client_id=%3F&client_secret=x%3F%3Fy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\077\",\"client_secret\":\"x"
      "\077\077y\"}",
      "{\"id\":\"\077\"}" },
    { "@",
      "x@@y",
      "grant_type=client_credentials&client_id=%40&client_secret=x%40%40y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"@\",\"client_secret\":\"x@@y"
      "\"}",
      "{\"id\":\"@\"}" },
    { "A",
      "xAAy",
      "grant_type=client_credentials&client_id=A&client_secret=xAAy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"A\",\"client_secret\":\"xAAy"
      "\"}",
      "{\"id\":\"A\"}" },
    { "B",
      "xBBy",
      "grant_type=client_credentials&client_id=B&client_secret=xBBy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"B\",\"client_secret\":\"xBBy"
      "\"}",
      "{\"id\":\"B\"}" },
    { "C",
      "xCCy",
      "grant_type=client_credentials&client_id=C&client_secret=xCCy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"C\",\"client_secret\":\"xCCy"
      "\"}",
      "{\"id\":\"C\"}" },
    { "D",
      "xDDy",
      "grant_type=client_credentials&client_id=D&client_secret=xDDy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"D\",\"client_secret\":\"xDDy"
      "\"}",
      "{\"id\":\"D\"}" },
    { "E",
      "xEEy",
      "grant_type=client_credentials&client_id=E&client_secret=xEEy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"E\",\"client_secret\":\"xEEy"
      "\"}",
      "{\"id\":\"E\"}" },
    { "F",
      "xFFy",
      "grant_type=client_credentials&client_id=F&client_secret=xFFy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"F\",\"client_secret\":\"xFFy"
      "\"}",
      "{\"id\":\"F\"}" },
    { "G",
      "xGGy",
      "grant_type=client_credentials&client_id=G&client_secret=xGGy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"G\",\"client_secret\":\"xGGy"
      "\"}",
      "{\"id\":\"G\"}" },
    { "H",
      "xHHy",
      "grant_type=client_credentials&client_id=H&client_secret=xHHy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"H\",\"client_secret\":\"xHHy"
      "\"}",
      "{\"id\":\"H\"}" },
    { "I",
      "xIIy",
      "grant_type=client_credentials&client_id=I&client_secret=xIIy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"I\",\"client_secret\":\"xIIy"
      "\"}",
      "{\"id\":\"I\"}" },
    { "J",
      "xJJy",
      "grant_type=client_credentials&client_id=J&client_secret=xJJy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"J\",\"client_secret\":\"xJJy"
      "\"}",
      "{\"id\":\"J\"}" },
    { "K",
      "xKKy",
      "grant_type=client_credentials&client_id=K&client_secret=xKKy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"K\",\"client_secret\":\"xKKy"
      "\"}",
      "{\"id\":\"K\"}" },
    { "L",
      "xLLy",
      "grant_type=client_credentials&client_id=L&client_secret=xLLy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"L\",\"client_secret\":\"xLLy"
      "\"}",
      "{\"id\":\"L\"}" },
    { "M",
      "xMMy",
      "grant_type=client_credentials&client_id=M&client_secret=xMMy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"M\",\"client_secret\":\"xMMy"
      "\"}",
      "{\"id\":\"M\"}" },
    { "N",
      "xNNy",
      "grant_type=client_credentials&client_id=N&client_secret=xNNy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"N\",\"client_secret\":\"xNNy"
      "\"}",
      "{\"id\":\"N\"}" },
    { "O",
      "xOOy",
      "grant_type=client_credentials&client_id=O&client_secret=xOOy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"O\",\"client_secret\":\"xOOy"
      "\"}",
      "{\"id\":\"O\"}" },
    { "P",
      "xPPy",
      "grant_type=client_credentials&client_id=P&client_secret=xPPy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"P\",\"client_secret\":\"xPPy"
      "\"}",
      "{\"id\":\"P\"}" },
    { "Q",
      "xQQy",
      "grant_type=client_credentials&client_id=Q&client_secret=xQQy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"Q\",\"client_secret\":\"xQQy"
      "\"}",
      "{\"id\":\"Q\"}" },
    { "R",
      "xRRy",
      "grant_type=client_credentials&client_id=R&client_secret=xRRy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"R\",\"client_secret\":\"xRRy"
      "\"}",
      "{\"id\":\"R\"}" },
    { "S",
      "xSSy",
      "grant_type=client_credentials&client_id=S&client_secret=xSSy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"S\",\"client_secret\":\"xSSy"
      "\"}",
      "{\"id\":\"S\"}" },
    { "T",
      "xTTy",
      "grant_type=client_credentials&client_id=T&client_secret=xTTy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"T\",\"client_secret\":\"xTTy"
      "\"}",
      "{\"id\":\"T\"}" },
    { "U",
      "xUUy",
      "grant_type=client_credentials&client_id=U&client_secret=xUUy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"U\",\"client_secret\":\"xUUy"
      "\"}",
      "{\"id\":\"U\"}" },
    { "V",
      "xVVy",
      "grant_type=client_credentials&client_id=V&client_secret=xVVy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"V\",\"client_secret\":\"xVVy"
      "\"}",
      "{\"id\":\"V\"}" },
    { "W",
      "xWWy",
      "grant_type=client_credentials&client_id=W&client_secret=xWWy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"W\",\"client_secret\":\"xWWy"
      "\"}",
      "{\"id\":\"W\"}" },
    { "X",
      "xXXy",
      "grant_type=client_credentials&client_id=X&client_secret=xXXy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"X\",\"client_secret\":\"xXXy"
      "\"}",
      "{\"id\":\"X\"}" },
    { "Y",
      "xYYy",
      "grant_type=client_credentials&client_id=Y&client_secret=xYYy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"Y\",\"client_secret\":\"xYYy"
      "\"}",
      "{\"id\":\"Y\"}" },
    { "Z",
      "xZZy",
      "grant_type=client_credentials&client_id=Z&client_secret=xZZy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"Z\",\"client_secret\":\"xZZy"
      "\"}",
      "{\"id\":\"Z\"}" },
    { "[",
      "x[[y",
      "grant_type=client_credentials&client_id=%5B&client_secret=x%5B%5By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"[\",\"client_secret\":\"x[[y"
      "\"}",
      "{\"id\":\"[\"}" },
    { "\\",
      "x\\\\y",
      "grant_type=client_credentials&client_id=%5C&client_secret=x%5C%5Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\\\\",\"client_secret\":\"x"
      "\\\\\\\\y\"}",
      "{\"id\":\"\\\\\"}" },
    { "]",
      "x]]y",
      "grant_type=client_credentials&client_id=%5D&client_secret=x%5D%5Dy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"]\",\"client_secret\":\"x]]y"
      "\"}",
      "{\"id\":\"]\"}" },
    { "^",
      "x^^y",
      "grant_type=client_credentials&client_id=%5E&client_secret=x%5E%5Ey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"^\",\"client_secret\":\"x^^y"
      "\"}",
      "{\"id\":\"^\"}" },
    { "_",
      "x__y",
      "grant_type=client_credentials&client_id=_&client_secret=x__y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"_\",\"client_secret\":\"x__y"
      "\"}",
      "{\"id\":\"_\"}" },
    { "`",
      "x``y",
      "grant_type=client_credentials&client_id=%60&client_secret=x%60%60y",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"`\",\"client_secret\":\"x``y"
      "\"}",
      "{\"id\":\"`\"}" },
    { "a",
      "xaay",
      "grant_type=client_credentials&client_id=a&client_secret=xaay",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"a\",\"client_secret\":\"xaay"
      "\"}",
      "{\"id\":\"a\"}" },
    { "b",
      "xbby",
      "grant_type=client_credentials&client_id=b&client_secret=xbby",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"b\",\"client_secret\":\"xbby"
      "\"}",
      "{\"id\":\"b\"}" },
    { "c",
      "xccy",
      "grant_type=client_credentials&client_id=c&client_secret=xccy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"c\",\"client_secret\":\"xccy"
      "\"}",
      "{\"id\":\"c\"}" },
    { "d",
      "xddy",
      "grant_type=client_credentials&client_id=d&client_secret=xddy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"d\",\"client_secret\":\"xddy"
      "\"}",
      "{\"id\":\"d\"}" },
    { "e",
      "xeey",
      "grant_type=client_credentials&client_id=e&client_secret=xeey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"e\",\"client_secret\":\"xeey"
      "\"}",
      "{\"id\":\"e\"}" },
    { "f",
      "xffy",
      "grant_type=client_credentials&client_id=f&client_secret=xffy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"f\",\"client_secret\":\"xffy"
      "\"}",
      "{\"id\":\"f\"}" },
    { "g",
      "xggy",
      "grant_type=client_credentials&client_id=g&client_secret=xggy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"g\",\"client_secret\":\"xggy"
      "\"}",
      "{\"id\":\"g\"}" },
    { "h",
      "xhhy",
      "grant_type=client_credentials&client_id=h&client_secret=xhhy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"h\",\"client_secret\":\"xhhy"
      "\"}",
      "{\"id\":\"h\"}" },
    { "i",
      "xiiy",
      "grant_type=client_credentials&client_id=i&client_secret=xiiy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"i\",\"client_secret\":\"xiiy"
      "\"}",
      "{\"id\":\"i\"}" },
    { "j",
      "xjjy",
      "grant_type=client_credentials&client_id=j&client_secret=xjjy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"j\",\"client_secret\":\"xjjy"
      "\"}",
      "{\"id\":\"j\"}" },
    { "k",
      "xkky",
      "grant_type=client_credentials&client_id=k&client_secret=xkky",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"k\",\"client_secret\":\"xkky"
      "\"}",
      "{\"id\":\"k\"}" },
    { "l",
      "xlly",
      "grant_type=client_credentials&client_id=l&client_secret=xlly",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"l\",\"client_secret\":\"xlly"
      "\"}",
      "{\"id\":\"l\"}" },
    { "m",
      "xmmy",
      "grant_type=client_credentials&client_id=m&client_secret=xmmy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"m\",\"client_secret\":\"xmmy"
      "\"}",
      "{\"id\":\"m\"}" },
    { "n",
      "xnny",
      "grant_type=client_credentials&client_id=n&client_secret=xnny",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"n\",\"client_secret\":\"xnny"
      "\"}",
      "{\"id\":\"n\"}" },
    { "o",
      "xooy",
      "grant_type=client_credentials&client_id=o&client_secret=xooy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"o\",\"client_secret\":\"xooy"
      "\"}",
      "{\"id\":\"o\"}" },
    { "p",
      "xppy",
      "grant_type=client_credentials&client_id=p&client_secret=xppy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"p\",\"client_secret\":\"xppy"
      "\"}",
      "{\"id\":\"p\"}" },
    { "q",
      "xqqy",
      "grant_type=client_credentials&client_id=q&client_secret=xqqy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"q\",\"client_secret\":\"xqqy"
      "\"}",
      "{\"id\":\"q\"}" },
    { "r",
      "xrry",
      "grant_type=client_credentials&client_id=r&client_secret=xrry",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"r\",\"client_secret\":\"xrry"
      "\"}",
      "{\"id\":\"r\"}" },
    { "s",
      "xssy",
      "grant_type=client_credentials&client_id=s&client_secret=xssy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"s\",\"client_secret\":\"xssy"
      "\"}",
      "{\"id\":\"s\"}" },
    { "t",
      "xtty",
      "grant_type=client_credentials&client_id=t&client_secret=xtty",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"t\",\"client_secret\":\"xtty"
      "\"}",
      "{\"id\":\"t\"}" },
    { "u",
      "xuuy",
      "grant_type=client_credentials&client_id=u&client_secret=xuuy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"u\",\"client_secret\":\"xuuy"
      "\"}",
      "{\"id\":\"u\"}" },
    { "v",
      "xvvy",
      "grant_type=client_credentials&client_id=v&client_secret=xvvy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"v\",\"client_secret\":\"xvvy"
      "\"}",
      "{\"id\":\"v\"}" },
    { "w",
      "xwwy",
      "grant_type=client_credentials&client_id=w&client_secret=xwwy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"w\",\"client_secret\":\"xwwy"
      "\"}",
      "{\"id\":\"w\"}" },
    { "x",
      "xxxy",
      "grant_type=client_credentials&client_id=x&client_secret=xxxy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"x\",\"client_secret\":\"xxxy"
      "\"}",
      "{\"id\":\"x\"}" },
    { "y",
      "xyyy",
      "grant_type=client_credentials&client_id=y&client_secret=xyyy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"y\",\"client_secret\":\"xyyy"
      "\"}",
      "{\"id\":\"y\"}" },
    { "z",
      "xzzy",
      "grant_type=client_credentials&client_id=z&client_secret=xzzy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"z\",\"client_secret\":\"xzzy"
      "\"}",
      "{\"id\":\"z\"}" },
    { "{",
      "x{{y",
      "grant_type=client_credentials&client_id=%7B&client_secret=x%7B%7By",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"{\",\"client_secret\":\"x{{y"
      "\"}",
      "{\"id\":\"{\"}" },
    { "|",
      "x||y",
      "grant_type=client_credentials&client_id=%7C&client_secret=x%7C%7Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"|\",\"client_secret\":\"x||y"
      "\"}",
      "{\"id\":\"|\"}" },
    { "}",
      "x}}y",
      "grant_type=client_credentials&client_id=%7D&client_secret=x%7D%7Dy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"}\",\"client_secret\":\"x}}y"
      "\"}",
      "{\"id\":\"}\"}" },
    { "~",
      "x~~y",
      "grant_type=client_credentials&client_id=%7E&client_secret=x%7E%7Ey",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"~\",\"client_secret\":\"x~~y"
      "\"}",
      "{\"id\":\"~\"}" },
    { "\177",
      "x\177\177y",
      "grant_type=client_credentials&client_id=%7F&client_secret=x%7F%7Fy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\177\",\"client_secret\":\"x"
      "\177\177y\"}",
      "{\"id\":\"\177\"}" },
    { "\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025"
      "\026\027\030\031\032\033\034\035\036\037 !\"#$%&'()*+,-./0123456789:;<=>\077@ABCDEFG"
      "HIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\177",
      "\177~}|{zyxwvutsrqponmlkjihgfedcba`_^]\\[ZYXWVUTSRQPONMLKJIHGFEDCBA@\077>=<;:9876543"
      "210/.-,+*)('&%$#\"! \037\036\035\034\033\032\031\030\027\026\025\024\023\022\021\020"
      "\017\016\015\014\013\012\011\010\007\006\005\004\003\002\001",
      "grant_type=client_credentials&client_id=%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0"
      "F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29*%2B%2C"
      "-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdef"
      "ghijklmnopqrstuvwxyz%7B%7C%7D%7E%7F&client_secret=%7F%7E%7D%7C%7Bzyxwvutsrqponmlkjih"
      "gfedcba%60_%5E%5D%5C%5BZYXWVUTSRQPONMLKJIHGFEDCBA%40%3F%3E%3D%3C%3B%3A9876543210%2F."
      "-%2C%2B*%29%28%27%26%25%24%23%22%21+%1F%1E%1D%1C%1B%1A%19%18%17%16%15%14%13%12%11%10"
      "%0F%0E%0D%0C%0B%0A%09%08%07%06%05%04%03%02%01",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0001\\u0002\\u0003\\u0004"
      "\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\\u0010\\u0011\\u0012\\u001"
      "3\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001"
      "f !\\\"#$%&'()*+,-./0123456789:;<=>\077@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghi"
      "jklmnopqrstuvwxyz{|}~\177\",\"client_secret\":\"\177~}|{zyxwvutsrqponmlkjihgfedcba`_"
      "^]\\\\[ZYXWVUTSRQPONMLKJIHGFEDCBA@\077>=<;:9876543210/.-,+*)('&%$#\\\"! \\u001f\\u00"
      "1e\\u001d\\u001c\\u001b\\u001a\\u0019\\u0018\\u0017\\u0016\\u0015\\u0014\\u0013\\u00"
      "12\\u0011\\u0010\\u000f\\u000e\\r\\f\\u000b\\n\\t\\b\\u0007\\u0006\\u0005\\u0004\\u0"
      "003\\u0002\\u0001\"}",
      "{\"id\":\"\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u"
      "000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u"
      "001a\\u001b\\u001c\\u001d\\u001e\\u001f !\\\"#$%&'()*+,-./0123456789:;<=>\077@ABCDEF"
      "GHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\177\"}" },
    { " ",
      "  ",
      "grant_type=client_credentials&client_id=+&client_secret=++",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\" \",\"client_secret\":\"  \"}",
      "{\"id\":\" \"}" },
    { " leading and trailing ",
      "\011tabs\011",
      "grant_type=client_credentials&client_id=+leading+and+trailing+&client_secret=%09tabs"
      "%09",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\" leading and trailing \",\"cl"
      "ient_secret\":\"\\ttabs\\t\"}",
      "{\"id\":\" leading and trailing \"}" },
    { "a+b c",
      "1+1=2 & 3%2=1",
      "grant_type=client_credentials&client_id=a%2Bb+c&client_secret=1%2B1%3D2+%26+3%252%3D"
      "1",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"a+b c\",\"client_secret\":\"1"
      "+1=2 & 3%2=1\"}",
      "{\"id\":\"a+b c\"}" },
    { "%41%zz%",
      "%25",
      "grant_type=client_credentials&client_id=%2541%25zz%25&client_secret=%2525",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"%41%zz%\",\"client_secret\":"
      "\"%25\"}",
      "{\"id\":\"%41%zz%\"}" },
    { "id&client_secret=forged",
      "secret&grant_type=password",
      "grant_type=client_credentials&client_id=id%26client_secret%3Dforged&client_secret=se"
      "cret%26grant_type%3Dpassword",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"id&client_secret=forged\",\"c"
      "lient_secret\":\"secret&grant_type=password\"}",
      "{\"id\":\"id&client_secret=forged\"}" },
    { "id\",\"client_secret\":\"forged",
      "\\\",\"x\":\"\\",
      "grant_type=client_credentials&client_id=id%22%2C%22client_secret%22%3A%22forged&clie"
      "nt_secret=%5C%22%2C%22x%22%3A%22%5C",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"id\\\",\\\"client_secret\\\":"
      "\\\"forged\",\"client_secret\":\"\\\\\\\",\\\"x\\\":\\\"\\\\\"}",
      "{\"id\":\"id\\\",\\\"client_secret\\\":\\\"forged\"}" },
    { "*-._~",
      "!'()~",
      "grant_type=client_credentials&client_id=*-._%7E&client_secret=%21%27%28%29%7E",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"*-._~\",\"client_secret\":\"!"
      "'()~\"}",
      "{\"id\":\"*-._~\"}" },
    { "https://example.com/\077q=1#top",
      "user:pass@host;x,y",
      "grant_type=client_credentials&client_id=https%3A%2F%2Fexample.com%2F%3Fq%3D1%23top&c"
      "lient_secret=user%3Apass%40host%3Bx%2Cy",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"https://example.com/\077q=1#t"
      "op\",\"client_secret\":\"user:pass@host;x,y\"}",
      "{\"id\":\"https://example.com/\077q=1#top\"}" },
    { "first\015\012second\012third\015",
      "\015\012\015\012",
      "grant_type=client_credentials&client_id=first%0D%0Asecond%0Athird%0D&client_secret=%"
      "0D%0A%0D%0A",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"first\\r\\nsecond\\nthird\\r"
      "\",\"client_secret\":\"\\r\\n\\r\\n\"}",
      "{\"id\":\"first\\r\\nsecond\\nthird\\r\"}" },
    { "\\u0041\\n\\\"",
      "\\\\",
      "grant_type=client_credentials&client_id=%5Cu0041%5Cn%5C%22&client_secret=%5C%5C",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\\\u0041\\\\n\\\\\\\"\",\"cl"
      "ient_secret\":\"\\\\\\\\\"}",
      "{\"id\":\"\\\\u0041\\\\n\\\\\\\"\"}" },
    { "</script><!--",
      "<&>",
      "grant_type=client_credentials&client_id=%3C%2Fscript%3E%3C%21--&client_secret=%3C%26"
      "%3E",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"</script><!--\",\"client_secr"
      "et\":\"<&>\"}",
      "{\"id\":\"</script><!--\"}" },
    { "Jos\303\251 \303\221and\303\272",
      "Zo\303\253",
      "grant_type=client_credentials&client_id=Jos%C3%A9+%C3%91and%C3%BA&client_secret=Zo%C"
      "3%AB",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"Jos\303\251 \303\221and\303"
      "\272\",\"client_secret\":\"Zo\303\253\"}",
      "{\"id\":\"Jos\303\251 \303\221and\303\272\"}" },
    { "e\314\201",
      "\303\251",
      "grant_type=client_credentials&client_id=e%CC%81&client_secret=%C3%A9",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"e\314\201\",\"client_secret\""
      ":\"\303\251\"}",
      "{\"id\":\"e\314\201\"}" },
    { "\327\251\327\234\327\225\327\235",
      "\331\205\330\261\330\255\330\250\330\247\342\200\217",
      "grant_type=client_credentials&client_id=%D7%A9%D7%9C%D7%95%D7%9D&client_secret=%D9%8"
      "5%D8%B1%D8%AD%D8%A8%D8%A7%E2%80%8F",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\327\251\327\234\327\225\327"
      "\235\",\"client_secret\":\"\331\205\330\261\330\255\330\250\330\247\342\200\217\"}",
      "{\"id\":\"\327\251\327\234\327\225\327\235\"}" },
    { "\346\227\245\346\234\254\350\252\236",
      "\355\225\234\352\265\255\354\226\264",
      "grant_type=client_credentials&client_id=%E6%97%A5%E6%9C%AC%E8%AA%9E&client_secret=%E"
      "D%95%9C%EA%B5%AD%EC%96%B4",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\346\227\245\346\234\254\350"
      "\252\236\",\"client_secret\":\"\355\225\234\352\265\255\354\226\264\"}",
      "{\"id\":\"\346\227\245\346\234\254\350\252\236\"}" },
    { "\360\237\224\221",
      "\360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247",
      "grant_type=client_credentials&client_id=%F0%9F%94%91&client_secret=%F0%9F%91%A8%E2%8"
      "0%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\360\237\224\221\",\"client_s"
      "ecret\":\"\360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247\""
      "}",
      "{\"id\":\"\360\237\224\221\"}" },
    { "\342\200\250",
      "\342\200\251",
      "grant_type=client_credentials&client_id=%E2%80%A8&client_secret=%E2%80%A9",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\342\200\250\",\"client_secre"
      "t\":\"\342\200\251\"}",
      "{\"id\":\"\342\200\250\"}" },
    { "\357\273\277",
      "\357\277\275",
      "grant_type=client_credentials&client_id=%EF%BB%BF&client_secret=%EF%BF%BD",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\357\273\277\",\"client_secre"
      "t\":\"\357\277\275\"}",
      "{\"id\":\"\357\273\277\"}" },
    { "\302\200",
      "\302\200-\302\200",
      "grant_type=client_credentials&client_id=%C2%80&client_secret=%C2%80-%C2%80",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\302\200\",\"client_secret\":"
      "\"\302\200-\302\200\"}",
      "{\"id\":\"\302\200\"}" },
    { "\302\237",
      "\302\237-\302\237",
      "grant_type=client_credentials&client_id=%C2%9F&client_secret=%C2%9F-%C2%9F",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\302\237\",\"client_secret\":"
      "\"\302\237-\302\237\"}",
      "{\"id\":\"\302\237\"}" },
    { "\302\240",
      "\302\240-\302\240",
      "grant_type=client_credentials&client_id=%C2%A0&client_secret=%C2%A0-%C2%A0",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\302\240\",\"client_secret\":"
      "\"\302\240-\302\240\"}",
      "{\"id\":\"\302\240\"}" },
    { "\337\277",
      "\337\277-\337\277",
      "grant_type=client_credentials&client_id=%DF%BF&client_secret=%DF%BF-%DF%BF",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\337\277\",\"client_secret\":"
      "\"\337\277-\337\277\"}",
      "{\"id\":\"\337\277\"}" },
    { "\340\240\200",
      "\340\240\200-\340\240\200",
      "grant_type=client_credentials&client_id=%E0%A0%80&client_secret=%E0%A0%80-%E0%A0%80",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\340\240\200\",\"client_secre"
      "t\":\"\340\240\200-\340\240\200\"}",
      "{\"id\":\"\340\240\200\"}" },
    { "\355\237\277",
      "\355\237\277-\355\237\277",
      "grant_type=client_credentials&client_id=%ED%9F%BF&client_secret=%ED%9F%BF-%ED%9F%BF",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\355\237\277\",\"client_secre"
      "t\":\"\355\237\277-\355\237\277\"}",
      "{\"id\":\"\355\237\277\"}" },
    { "\356\200\200",
      "\356\200\200-\356\200\200",
      "grant_type=client_credentials&client_id=%EE%80%80&client_secret=%EE%80%80-%EE%80%80",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\356\200\200\",\"client_secre"
      "t\":\"\356\200\200-\356\200\200\"}",
      "{\"id\":\"\356\200\200\"}" },
    { "\357\277\277",
      "\357\277\277-\357\277\277",
      "grant_type=client_credentials&client_id=%EF%BF%BF&client_secret=%EF%BF%BF-%EF%BF%BF",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\357\277\277\",\"client_secre"
      "t\":\"\357\277\277-\357\277\277\"}",
      "{\"id\":\"\357\277\277\"}" },
    { "\360\220\200\200",
      "\360\220\200\200-\360\220\200\200",
      "grant_type=client_credentials&client_id=%F0%90%80%80&client_secret=%F0%90%80%80-%F0%"
      "90%80%80",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\360\220\200\200\",\"client_s"
      "ecret\":\"\360\220\200\200-\360\220\200\200\"}",
      "{\"id\":\"\360\220\200\200\"}" },
    { "\364\217\277\277",
      "\364\217\277\277-\364\217\277\277",
      "grant_type=client_credentials&client_id=%F4%8F%BF%BF&client_secret=%F4%8F%BF%BF-%F4%"
      "8F%BF%BF",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\364\217\277\277\",\"client_s"
      "ecret\":\"\364\217\277\277-\364\217\277\277\"}",
      "{\"id\":\"\364\217\277\277\"}" },
    { "\302\200\302\201\302\202\302\203\302\204\302\205\302\206\302\207\302\210\302\211\302"
      "\212\302\213\302\214\302\215\302\216\302\217\302\220\302\221\302\222\302\223\302\224"
      "\302\225\302\226\302\227\302\230\302\231\302\232\302\233\302\234\302\235\302\236\302"
      "\237\302\240\302\241\302\242\302\243\302\244\302\245\302\246\302\247\302\250\302\251"
      "\302\252\302\253\302\254\302\255\302\256\302\257\302\260\302\261\302\262\302\263\302"
      "\264\302\265\302\266\302\267\302\270\302\271\302\272\302\273\302\274\302\275\302\276"
      "\302\277\303\200\304\200\305\200\306\200\307\200\310\200\311\200\312\200\313\200\314"
      "\200\315\200\316\200\317\200\320\200\321\200\322\200\323\200\324\200\325\200\326\200"
      "\327\200\330\200\331\200\332\200\333\200\334\200\335\200\336\200\337\200\340\240\200"
      "\341\200\200\341\240\200\342\200\200\342\240\200\343\200\200\343\240\200\344\200\200"
      "\344\240\200\345\200\200\345\240\200\346\200\200\346\240\200\347\200\200\347\240\200"
      "\350\200\200\350\240\200\351\200\200\351\240\200\352\200\200\352\240\200\353\200\200"
      "\353\240\200\354\200\200\354\240\200\355\200\200\356\200\200\356\240\200\357\200\200"
      "\357\240\200\360\220\200\200\360\240\200\200\360\260\200\200\361\200\200\200\361\220"
      "\200\200\361\240\200\200\361\260\200\200\362\200\200\200\362\220\200\200\362\240\200"
      "\200\362\260\200\200\363\200\200\200\363\220\200\200\363\240\200\200\363\260\200\200"
      "\364\200\200\200",
      "\364\200\200\200\363\260\200\200\363\240\200\200\363\220\200\200\363\200\200\200\362"
      "\260\200\200\362\240\200\200\362\220\200\200\362\200\200\200\361\260\200\200\361\240"
      "\200\200\361\220\200\200\361\200\200\200\360\260\200\200\360\240\200\200\360\220\200"
      "\200\357\240\200\357\200\200\356\240\200\356\200\200\355\200\200\354\240\200\354\200"
      "\200\353\240\200\353\200\200\352\240\200\352\200\200\351\240\200\351\200\200\350\240"
      "\200\350\200\200\347\240\200\347\200\200\346\240\200\346\200\200\345\240\200\345\200"
      "\200\344\240\200\344\200\200\343\240\200\343\200\200\342\240\200\342\200\200\341\240"
      "\200\341\200\200\340\240\200\337\200\336\200\335\200\334\200\333\200\332\200\331\200"
      "\330\200\327\200\326\200\325\200\324\200\323\200\322\200\321\200\320\200\317\200\316"
      "\200\315\200\314\200\313\200\312\200\311\200\310\200\307\200\306\200\305\200\304\200"
      "\303\200\302\277\302\276\302\275\302\274\302\273\302\272\302\271\302\270\302\267\302"
      "\266\302\265\302\264\302\263\302\262\302\261\302\260\302\257\302\256\302\255\302\254"
      "\302\253\302\252\302\251\302\250\302\247\302\246\302\245\302\244\302\243\302\242\302"
      "\241\302\240\302\237\302\236\302\235\302\234\302\233\302\232\302\231\302\230\302\227"
      "\302\226\302\225\302\224\302\223\302\222\302\221\302\220\302\217\302\216\302\215\302"
      "\214\302\213\302\212\302\211\302\210\302\207\302\206\302\205\302\204\302\203\302\202"
      "\302\201\302\200",
      "grant_type=client_credentials&client_id=%C2%80%C2%81%C2%82%C2%83%C2%84%C2%85%C2%86%C"
      "2%87%C2%88%C2%89%C2%8A%C2%8B%C2%8C%C2%8D%C2%8E%C2%8F%C2%90%C2%91%C2%92%C2%93%C2%94%C"
      "2%95%C2%96%C2%97%C2%98%C2%99%C2%9A%C2%9B%C2%9C%C2%9D%C2%9E%C2%9F%C2%A0%C2%A1%C2%A2%C"
      "2%A3%C2%A4%C2%A5%C2%A6%C2%A7%C2%A8%C2%A9%C2%AA%C2%AB%C2%AC%C2%AD%C2%AE%C2%AF%C2%B0%C"
      "2%B1%C2%B2%C2%B3%C2%B4%C2%B5%C2%B6%C2%B7%C2%B8%C2%B9%C2%BA%C2%BB%C2%BC%C2%BD%C2%BE%C"
      "2%BF%C3%80%C4%80%C5%80%C6%80%C7%80%C8%80%C9%80%CA%80%CB%80%CC%80%CD%80%CE%80%CF%80%D"
      "0%80%D1%80%D2%80%D3%80%D4%80%D5%80%D6%80%D7%80%D8%80%D9%80%DA%80%DB%80%DC%80%DD%80%D"
      "E%80%DF%80%E0%A0%80%E1%80%80%E1%A0%80%E2%80%80%E2%A0%80%E3%80%80%E3%A0%80%E4%80%80%E"
      "4%A0%80%E5%80%80%E5%A0%80%E6%80%80%E6%A0%80%E7%80%80%E7%A0%80%E8%80%80%E8%A0%80%E9%8"
      "0%80%E9%A0%80%EA%80%80%EA%A0%80%EB%80%80%EB%A0%80%EC%80%80%EC%A0%80%ED%80%80%EE%80%8"
      "0%EE%A0%80%EF%80%80%EF%A0%80%F0%90%80%80%F0%A0%80%80%F0%B0%80%80%F1%80%80%80%F1%90%8"
      "0%80%F1%A0%80%80%F1%B0%80%80%F2%80%80%80%F2%90%80%80%F2%A0%80%80%F2%B0%80%80%F3%80%8"
      "0%80%F3%90%80%80%F3%A0%80%80%F3%B0%80%80%F4%80%80%80&client_secret=%F4%80%80%80%F3%B"
      "0%80%80%F3%A0%80%80%F3%90%80%80%F3%80%80%80%F2%B0%80%80%F2%A0%80%80%F2%90%80%80%F2%8"
      "0%80%80%F1%B0%80%80%F1%A0%80%80%F1%90%80%80%F1%80%80%80%F0%B0%80%80%F0%A0%80%80%F0%9"
      "0%80%80%EF%A0%80%EF%80%80%EE%A0%80%EE%80%80%ED%80%80%EC%A0%80%EC%80%80%EB%A0%80%EB%8"
      "0%80%EA%A0%80%EA%80%80%E9%A0%80%E9%80%80%E8%A0%80%E8%80%80%E7%A0%80%E7%80%80%E6%A0%8"
      "0%E6%80%80%E5%A0%80%E5%80%80%E4%A0%80%E4%80%80%E3%A0%80%E3%80%80%E2%A0%80%E2%80%80%E"
      "1%A0%80%E1%80%80%E0%A0%80%DF%80%DE%80%DD%80%DC%80%DB%80%DA%80%D9%80%D8%80%D7%80%D6%8"
      "0%D5%80%D4%80%D3%80%D2%80%D1%80%D0%80%CF%80%CE%80%CD%80%CC%80%CB%80%CA%80%C9%80%C8%8"
      "0%C7%80%C6%80%C5%80%C4%80%C3%80%C2%BF%C2%BE%C2%BD%C2%BC%C2%BB%C2%BA%C2%B9%C2%B8%C2%B"
      "7%C2%B6%C2%B5%C2%B4%C2%B3%C2%B2%C2%B1%C2%B0%C2%AF%C2%AE%C2%AD%C2%AC%C2%AB%C2%AA%C2%A"
      "9%C2%A8%C2%A7%C2%A6%C2%A5%C2%A4%C2%A3%C2%A2%C2%A1%C2%A0%C2%9F%C2%9E%C2%9D%C2%9C%C2%9"
      "B%C2%9A%C2%99%C2%98%C2%97%C2%96%C2%95%C2%94%C2%93%C2%92%C2%91%C2%90%C2%8F%C2%8E%C2%8"
      "D%C2%8C%C2%8B%C2%8A%C2%89%C2%88%C2%87%C2%86%C2%85%C2%84%C2%83%C2%82%C2%81%C2%80",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\302\200\302\201\302\202\302"
      "\203\302\204\302\205\302\206\302\207\302\210\302\211\302\212\302\213\302\214\302\215"
      "\302\216\302\217\302\220\302\221\302\222\302\223\302\224\302\225\302\226\302\227\302"
      "\230\302\231\302\232\302\233\302\234\302\235\302\236\302\237\302\240\302\241\302\242"
      "\302\243\302\244\302\245\302\246\302\247\302\250\302\251\302\252\302\253\302\254\302"
      "\255\302\256\302\257\302\260\302\261\302\262\302\263\302\264\302\265\302\266\302\267"
      "\302\270\302\271\302\272\302\273\302\274\302\275\302\276\302\277\303\200\304\200\305"
      "\200\306\200\307\200\310\200\311\200\312\200\313\200\314\200\315\200\316\200\317\200"
      "\320\200\321\200\322\200\323\200\324\200\325\200\326\200\327\200\330\200\331\200\332"
      "\200\333\200\334\200\335\200\336\200\337\200\340\240\200\341\200\200\341\240\200\342"
      "\200\200\342\240\200\343\200\200\343\240\200\344\200\200\344\240\200\345\200\200\345"
      "\240\200\346\200\200\346\240\200\347\200\200\347\240\200\350\200\200\350\240\200\351"
      "\200\200\351\240\200\352\200\200\352\240\200\353\200\200\353\240\200\354\200\200\354"
      "\240\200\355\200\200\356\200\200\356\240\200\357\200\200\357\240\200\360\220\200\200"
      "\360\240\200\200\360\260\200\200\361\200\200\200\361\220\200\200\361\240\200\200\361"
      "\260\200\200\362\200\200\200\362\220\200\200\362\240\200\200\362\260\200\200\363\200"
      "\200\200\363\220\200\200\363\240\200\200\363\260\200\200\364\200\200\200\",\"client_"
      "secret\":\"\364\200\200\200\363\260\200\200\363\240\200\200\363\220\200\200\363\200"
      "\200\200\362\260\200\200\362\240\200\200\362\220\200\200\362\200\200\200\361\260\200"
      "\200\361\240\200\200\361\220\200\200\361\200\200\200\360\260\200\200\360\240\200\200"
      "\360\220\200\200\357\240\200\357\200\200\356\240\200\356\200\200\355\200\200\354\240"
      "\200\354\200\200\353\240\200\353\200\200\352\240\200\352\200\200\351\240\200\351\200"
      "\200\350\240\200\350\200\200\347\240\200\347\200\200\346\240\200\346\200\200\345\240"
      "\200\345\200\200\344\240\200\344\200\200\343\240\200\343\200\200\342\240\200\342\200"
      "\200\341\240\200\341\200\200\340\240\200\337\200\336\200\335\200\334\200\333\200\332"
      "\200\331\200\330\200\327\200\326\200\325\200\324\200\323\200\322\200\321\200\320\200"
      "\317\200\316\200\315\200\314\200\313\200\312\200\311\200\310\200\307\200\306\200\305"
      "\200\304\200\303\200\302\277\302\276\302\275\302\274\302\273\302\272\302\271\302\270"
      "\302\267\302\266\302\265\302\264\302\263\302\262\302\261\302\260\302\257\302\256\302"
      "\255\302\254\302\253\302\252\302\251\302\250\302\247\302\246\302\245\302\244\302\243"
      "\302\242\302\241\302\240\302\237\302\236\302\235\302\234\302\233\302\232\302\231\302"
      "\230\302\227\302\226\302\225\302\224\302\223\302\222\302\221\302\220\302\217\302\216"
      "\302\215\302\214\302\213\302\212\302\211\302\210\302\207\302\206\302\205\302\204\302"
      "\203\302\202\302\201\302\200\"}",
      "{\"id\":\"\302\200\302\201\302\202\302\203\302\204\302\205\302\206\302\207\302\210"
      "\302\211\302\212\302\213\302\214\302\215\302\216\302\217\302\220\302\221\302\222\302"
      "\223\302\224\302\225\302\226\302\227\302\230\302\231\302\232\302\233\302\234\302\235"
      "\302\236\302\237\302\240\302\241\302\242\302\243\302\244\302\245\302\246\302\247\302"
      "\250\302\251\302\252\302\253\302\254\302\255\302\256\302\257\302\260\302\261\302\262"
      "\302\263\302\264\302\265\302\266\302\267\302\270\302\271\302\272\302\273\302\274\302"
      "\275\302\276\302\277\303\200\304\200\305\200\306\200\307\200\310\200\311\200\312\200"
      "\313\200\314\200\315\200\316\200\317\200\320\200\321\200\322\200\323\200\324\200\325"
      "\200\326\200\327\200\330\200\331\200\332\200\333\200\334\200\335\200\336\200\337\200"
      "\340\240\200\341\200\200\341\240\200\342\200\200\342\240\200\343\200\200\343\240\200"
      "\344\200\200\344\240\200\345\200\200\345\240\200\346\200\200\346\240\200\347\200\200"
      "\347\240\200\350\200\200\350\240\200\351\200\200\351\240\200\352\200\200\352\240\200"
      "\353\200\200\353\240\200\354\200\200\354\240\200\355\200\200\356\200\200\356\240\200"
      "\357\200\200\357\240\200\360\220\200\200\360\240\200\200\360\260\200\200\361\200\200"
      "\200\361\220\200\200\361\240\200\200\361\260\200\200\362\200\200\200\362\220\200\200"
      "\362\240\200\200\362\260\200\200\363\200\200\200\363\220\200\200\363\240\200\200\363"
      "\260\200\200\364\200\200\200\"}" },
    { "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss",
      "grant_type=client_credentials&client_id=cccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccc&client_secret=sssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "sssssssssssssssssssssssssssssssssssssssssss",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"ccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "ccccccccccccccccccccccccccccccccccccccccccccccccccc\",\"client_secret\":\"ssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
      "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss\"}",
      "{\"id\":\"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccc\"}" },
    { "\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001"
      "\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001"
      "\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001"
      "\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001"
      "\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001\001",
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277",
      "grant_type=client_credentials&client_id=%01%01%01%01%01%01%01%01%01%01%01%01%01%01%0"
      "1%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%0"
      "1%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%0"
      "1%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%01%0"
      "1%01&client_secret=%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8"
      "F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF%F4%8F%BF%BF",
      "{\"grant_type\":\"client_credentials\",\"client_id\":\"\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001"
      "\",\"client_secret\":\"\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217"
      "\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277"
      "\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
      "\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277\364"
      "\217\277\277\364\217\277\277\"}",
      "{\"id\":\"\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0001\\u0"
      "001\\u0001\\u0001\\u0001\\u0001\\u0001\"}" },
};
