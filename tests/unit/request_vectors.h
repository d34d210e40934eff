/* Made by: node request_vectors.mjs - do not edit. */
/* clang-format off */
typedef struct vector {
    const char *client_id;
    const char *client_secret;
    const char *form;             /* new URLSearchParams(...).toString() */
    const char *json;             /* JSON.stringify(...) */
} vector;

static const vector vectors[] = {
    { "client_3km",
      "s3cr3t-0123456789",
      "grant_type=client_credentials&client_id=client_3km&client_secret=s3cr3t-0123456789",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042client_3km\042,"
      "\042client_secret\042:\042s3cr3t-0123456789\042}" },
    { "a",
      "b",
      "grant_type=client_credentials&client_id=a&client_secret=b",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042a\042,\042clien"
      "t_secret\042:\042b\042}" },
    { "\001",
      "x\001\001y",
      "grant_type=client_credentials&client_id=%01&client_secret=x%01%01y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0001\042,"
      "\042client_secret\042:\042x\134u0001\134u0001y\042}" },
    { "\002",
      "x\002\002y",
      "grant_type=client_credentials&client_id=%02&client_secret=x%02%02y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0002\042,"
      "\042client_secret\042:\042x\134u0002\134u0002y\042}" },
    { "\003",
      "x\003\003y",
      "grant_type=client_credentials&client_id=%03&client_secret=x%03%03y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0003\042,"
      "\042client_secret\042:\042x\134u0003\134u0003y\042}" },
    { "\004",
      "x\004\004y",
      "grant_type=client_credentials&client_id=%04&client_secret=x%04%04y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0004\042,"
      "\042client_secret\042:\042x\134u0004\134u0004y\042}" },
    { "\005",
      "x\005\005y",
      "grant_type=client_credentials&client_id=%05&client_secret=x%05%05y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0005\042,"
      "\042client_secret\042:\042x\134u0005\134u0005y\042}" },
    { "\006",
      "x\006\006y",
      "grant_type=client_credentials&client_id=%06&client_secret=x%06%06y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0006\042,"
      "\042client_secret\042:\042x\134u0006\134u0006y\042}" },
    { "\007",
      "x\007\007y",
      "grant_type=client_credentials&client_id=%07&client_secret=x%07%07y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0007\042,"
      "\042client_secret\042:\042x\134u0007\134u0007y\042}" },
    { "\010",
      "x\010\010y",
      "grant_type=client_credentials&client_id=%08&client_secret=x%08%08y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134b\042,\042c"
      "lient_secret\042:\042x\134b\134by\042}" },
    { "\011",
      "x\011\011y",
      "grant_type=client_credentials&client_id=%09&client_secret=x%09%09y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134t\042,\042c"
      "lient_secret\042:\042x\134t\134ty\042}" },
    { "\012",
      "x\012\012y",
      "grant_type=client_credentials&client_id=%0A&client_secret=x%0A%0Ay",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134n\042,\042c"
      "lient_secret\042:\042x\134n\134ny\042}" },
    { "\013",
      "x\013\013y",
      "grant_type=client_credentials&client_id=%0B&client_secret=x%0B%0By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u000b\042,"
      "\042client_secret\042:\042x\134u000b\134u000by\042}" },
    { "\014",
      "x\014\014y",
      "grant_type=client_credentials&client_id=%0C&client_secret=x%0C%0Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134f\042,\042c"
      "lient_secret\042:\042x\134f\134fy\042}" },
    { "\015",
      "x\015\015y",
      "grant_type=client_credentials&client_id=%0D&client_secret=x%0D%0Dy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134r\042,\042c"
      "lient_secret\042:\042x\134r\134ry\042}" },
    { "\016",
      "x\016\016y",
      "grant_type=client_credentials&client_id=%0E&client_secret=x%0E%0Ey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u000e\042,"
      "\042client_secret\042:\042x\134u000e\134u000ey\042}" },
    { "\017",
      "x\017\017y",
      "grant_type=client_credentials&client_id=%0F&client_secret=x%0F%0Fy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u000f\042,"
      "\042client_secret\042:\042x\134u000f\134u000fy\042}" },
    { "\020",
      "x\020\020y",
      "grant_type=client_credentials&client_id=%10&client_secret=x%10%10y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0010\042,"
      "\042client_secret\042:\042x\134u0010\134u0010y\042}" },
    { "\021",
      "x\021\021y",
      "grant_type=client_credentials&client_id=%11&client_secret=x%11%11y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0011\042,"
      "\042client_secret\042:\042x\134u0011\134u0011y\042}" },
    { "\022",
      "x\022\022y",
      "grant_type=client_credentials&client_id=%12&client_secret=x%12%12y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0012\042,"
      "\042client_secret\042:\042x\134u0012\134u0012y\042}" },
    { "\023",
      "x\023\023y",
      "grant_type=client_credentials&client_id=%13&client_secret=x%13%13y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0013\042,"
      "\042client_secret\042:\042x\134u0013\134u0013y\042}" },
    { "\024",
      "x\024\024y",
      "grant_type=client_credentials&client_id=%14&client_secret=x%14%14y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0014\042,"
      "\042client_secret\042:\042x\134u0014\134u0014y\042}" },
    { "\025",
      "x\025\025y",
      "grant_type=client_credentials&client_id=%15&client_secret=x%15%15y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0015\042,"
      "\042client_secret\042:\042x\134u0015\134u0015y\042}" },
    { "\026",
      "x\026\026y",
      "grant_type=client_credentials&client_id=%16&client_secret=x%16%16y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0016\042,"
      "\042client_secret\042:\042x\134u0016\134u0016y\042}" },
    { "\027",
      "x\027\027y",
      "grant_type=client_credentials&client_id=%17&client_secret=x%17%17y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0017\042,"
      "\042client_secret\042:\042x\134u0017\134u0017y\042}" },
    { "\030",
      "x\030\030y",
      "grant_type=client_credentials&client_id=%18&client_secret=x%18%18y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0018\042,"
      "\042client_secret\042:\042x\134u0018\134u0018y\042}" },
    { "\031",
      "x\031\031y",
      "grant_type=client_credentials&client_id=%19&client_secret=x%19%19y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0019\042,"
      "\042client_secret\042:\042x\134u0019\134u0019y\042}" },
    { "\032",
      "x\032\032y",
      "grant_type=client_credentials&client_id=%1A&client_secret=x%1A%1Ay",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001a\042,"
      "\042client_secret\042:\042x\134u001a\134u001ay\042}" },
    { "\033",
      "x\033\033y",
      "grant_type=client_credentials&client_id=%1B&client_secret=x%1B%1By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001b\042,"
      "\042client_secret\042:\042x\134u001b\134u001by\042}" },
    { "\034",
      "x\034\034y",
      "grant_type=client_credentials&client_id=%1C&client_secret=x%1C%1Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001c\042,"
      "\042client_secret\042:\042x\134u001c\134u001cy\042}" },
    { "\035",
      "x\035\035y",
      "grant_type=client_credentials&client_id=%1D&client_secret=x%1D%1Dy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001d\042,"
      "\042client_secret\042:\042x\134u001d\134u001dy\042}" },
    { "\036",
      "x\036\036y",
      "grant_type=client_credentials&client_id=%1E&client_secret=x%1E%1Ey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001e\042,"
      "\042client_secret\042:\042x\134u001e\134u001ey\042}" },
    { "\037",
      "x\037\037y",
      "grant_type=client_credentials&client_id=%1F&client_secret=x%1F%1Fy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u001f\042,"
      "\042client_secret\042:\042x\134u001f\134u001fy\042}" },
    { " ",
      "x  y",
      "grant_type=client_credentials&client_id=+&client_secret=x++y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042 \042,\042clien"
      "t_secret\042:\042x  y\042}" },
    { "!",
      "x!!y",
      "grant_type=client_credentials&client_id=%21&client_secret=x%21%21y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042!\042,\042clien"
      "t_secret\042:\042x!!y\042}" },
    { "\042",
      "x\042\042y",
      "grant_type=client_credentials&client_id=%22&client_secret=x%22%22y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134\042\042,"
      "\042client_secret\042:\042x\134\042\134\042y\042}" },
    { "#",
      "x##y",
      "grant_type=client_credentials&client_id=%23&client_secret=x%23%23y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042#\042,\042clien"
      "t_secret\042:\042x##y\042}" },
    { "$",
      "x$$y",
      "grant_type=client_credentials&client_id=%24&client_secret=x%24%24y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042$\042,\042clien"
      "t_secret\042:\042x$$y\042}" },
    { "%",
      "x%%y",
      "grant_type=client_credentials&client_id=%25&client_secret=x%25%25y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042%\042,\042clien"
      "t_secret\042:\042x%%y\042}" },
    { "&",
      "x&&y",
      "grant_type=client_credentials&client_id=%26&client_secret=x%26%26y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042&\042,\042clien"
      "t_secret\042:\042x&&y\042}" },
    { "\047",
      "x\047\047y",
      "grant_type=client_credentials&client_id=%27&client_secret=x%27%27y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\047\042,\042cl"
      "ient_secret\042:\042x\047\047y\042}" },
    { "(",
      "x((y",
      "grant_type=client_credentials&client_id=%28&client_secret=x%28%28y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042(\042,\042clien"
      "t_secret\042:\042x((y\042}" },
    { ")",
      "x))y",
      "grant_type=client_credentials&client_id=%29&client_secret=x%29%29y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042)\042,\042clien"
      "t_secret\042:\042x))y\042}" },
    { "*",
      "x**y",
      "grant_type=client_credentials&client_id=*&client_secret=x**y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042*\042,\042clien"
      "t_secret\042:\042x**y\042}" },
    { "+",
      "x++y",
      "grant_type=client_credentials&client_id=%2B&client_secret=x%2B%2By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042+\042,\042clien"
      "t_secret\042:\042x++y\042}" },
    { ",",
      "x,,y",
      "grant_type=client_credentials&client_id=%2C&client_secret=x%2C%2Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042,\042,\042clien"
      "t_secret\042:\042x,,y\042}" },
    { "-",
      "x--y",
      "grant_type=client_credentials&client_id=-&client_secret=x--y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042-\042,\042clien"
      "t_secret\042:\042x--y\042}" },
    { ".",
      "x..y",
      "grant_type=client_credentials&client_id=.&client_secret=x..y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042.\042,\042clien"
      "t_secret\042:\042x..y\042}" },
    { "/",
      "x//y",
      "grant_type=client_credentials&client_id=%2F&client_secret=x%2F%2Fy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042/\042,\042clien"
      "t_secret\042:\042x//y\042}" },
    { "0",
      "x00y",
      "grant_type=client_credentials&client_id=0&client_secret=x00y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0420\042,\042clien"
      "t_secret\042:\042x00y\042}" },
    { "1",
      "x11y",
      "grant_type=client_credentials&client_id=1&client_secret=x11y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0421\042,\042clien"
      "t_secret\042:\042x11y\042}" },
    { "2",
      "x22y",
      "grant_type=client_credentials&client_id=2&client_secret=x22y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0422\042,\042clien"
      "t_secret\042:\042x22y\042}" },
    { "3",
      "x33y",
      "grant_type=client_credentials&client_id=3&client_secret=x33y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0423\042,\042clien"
      "t_secret\042:\042x33y\042}" },
    { "4",
      "x44y",
      "grant_type=client_credentials&client_id=4&client_secret=x44y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0424\042,\042clien"
      "t_secret\042:\042x44y\042}" },
    { "5",
      "x55y",
      "grant_type=client_credentials&client_id=5&client_secret=x55y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0425\042,\042clien"
      "t_secret\042:\042x55y\042}" },
    { "6",
      "x66y",
      "grant_type=client_credentials&client_id=6&client_secret=x66y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0426\042,\042clien"
      "t_secret\042:\042x66y\042}" },
    { "7",
      "x77y",
      "grant_type=client_credentials&client_id=7&client_secret=x77y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0427\042,\042clien"
      "t_secret\042:\042x77y\042}" },
    { "8",
      "x88y",
      "grant_type=client_credentials&client_id=8&client_secret=x88y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0428\042,\042clien"
      "t_secret\042:\042x88y\042}" },
    { "9",
      "x99y",
      "grant_type=client_credentials&client_id=9&client_secret=x99y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\0429\042,\042clien"
      "t_secret\042:\042x99y\042}" },
    { ":",
      "x::y",
      "grant_type=client_credentials&client_id=%3A&client_secret=x%3A%3Ay",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042:\042,\042clien"
      "t_secret\042:\042x::y\042}" },
    { ";",
      "x;;y",
      "grant_type=client_credentials&client_id=%3B&client_secret=x%3B%3By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042;\042,\042clien"
      "t_secret\042:\042x;;y\042}" },
    { "<",
      "x<<y",
      "grant_type=client_credentials&client_id=%3C&client_secret=x%3C%3Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042<\042,\042clien"
      "t_secret\042:\042x<<y\042}" },
    { "=",
      "x==y",
      "grant_type=client_credentials&client_id=%3D&client_secret=x%3D%3Dy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042=\042,\042clien"
      "t_secret\042:\042x==y\042}" },
    { ">",
      "x>>y",
      "grant_type=client_credentials&client_id=%3E&client_secret=x%3E%3Ey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042>\042,\042clien"
      "t_secret\042:\042x>>y\042}" },
    { "\077",
      "x\077\077y",
      "grant_type=client_credentials&client_id=%3F&client_secret=x%3F%3Fy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\077\042,\042cl"
      "ient_secret\042:\042x\077\077y\042}" },
    { "@",
      "x@@y",
      "grant_type=client_credentials&client_id=%40&client_secret=x%40%40y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042@\042,\042clien"
      "t_secret\042:\042x@@y\042}" },
    { "A",
      "xAAy",
      "grant_type=client_credentials&client_id=A&client_secret=xAAy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042A\042,\042clien"
      "t_secret\042:\042xAAy\042}" },
    { "B",
      "xBBy",
      "grant_type=client_credentials&client_id=B&client_secret=xBBy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042B\042,\042clien"
      "t_secret\042:\042xBBy\042}" },
    { "C",
      "xCCy",
      "grant_type=client_credentials&client_id=C&client_secret=xCCy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042C\042,\042clien"
      "t_secret\042:\042xCCy\042}" },
    { "D",
      "xDDy",
      "grant_type=client_credentials&client_id=D&client_secret=xDDy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042D\042,\042clien"
      "t_secret\042:\042xDDy\042}" },
    { "E",
      "xEEy",
      "grant_type=client_credentials&client_id=E&client_secret=xEEy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042E\042,\042clien"
      "t_secret\042:\042xEEy\042}" },
    { "F",
      "xFFy",
      "grant_type=client_credentials&client_id=F&client_secret=xFFy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042F\042,\042clien"
      "t_secret\042:\042xFFy\042}" },
    { "G",
      "xGGy",
      "grant_type=client_credentials&client_id=G&client_secret=xGGy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042G\042,\042clien"
      "t_secret\042:\042xGGy\042}" },
    { "H",
      "xHHy",
      "grant_type=client_credentials&client_id=H&client_secret=xHHy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042H\042,\042clien"
      "t_secret\042:\042xHHy\042}" },
    { "I",
      "xIIy",
      "grant_type=client_credentials&client_id=I&client_secret=xIIy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042I\042,\042clien"
      "t_secret\042:\042xIIy\042}" },
    { "J",
      "xJJy",
      "grant_type=client_credentials&client_id=J&client_secret=xJJy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042J\042,\042clien"
      "t_secret\042:\042xJJy\042}" },
    { "K",
      "xKKy",
      "grant_type=client_credentials&client_id=K&client_secret=xKKy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042K\042,\042clien"
      "t_secret\042:\042xKKy\042}" },
    { "L",
      "xLLy",
      "grant_type=client_credentials&client_id=L&client_secret=xLLy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042L\042,\042clien"
      "t_secret\042:\042xLLy\042}" },
    { "M",
      "xMMy",
      "grant_type=client_credentials&client_id=M&client_secret=xMMy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042M\042,\042clien"
      "t_secret\042:\042xMMy\042}" },
    { "N",
      "xNNy",
      "grant_type=client_credentials&client_id=N&client_secret=xNNy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042N\042,\042clien"
      "t_secret\042:\042xNNy\042}" },
    { "O",
      "xOOy",
      "grant_type=client_credentials&client_id=O&client_secret=xOOy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042O\042,\042clien"
      "t_secret\042:\042xOOy\042}" },
    { "P",
      "xPPy",
      "grant_type=client_credentials&client_id=P&client_secret=xPPy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042P\042,\042clien"
      "t_secret\042:\042xPPy\042}" },
    { "Q",
      "xQQy",
      "grant_type=client_credentials&client_id=Q&client_secret=xQQy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042Q\042,\042clien"
      "t_secret\042:\042xQQy\042}" },
    { "R",
      "xRRy",
      "grant_type=client_credentials&client_id=R&client_secret=xRRy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042R\042,\042clien"
      "t_secret\042:\042xRRy\042}" },
    { "S",
      "xSSy",
      "grant_type=client_credentials&client_id=S&client_secret=xSSy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042S\042,\042clien"
      "t_secret\042:\042xSSy\042}" },
    { "T",
      "xTTy",
      "grant_type=client_credentials&client_id=T&client_secret=xTTy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042T\042,\042clien"
      "t_secret\042:\042xTTy\042}" },
    { "U",
      "xUUy",
      "grant_type=client_credentials&client_id=U&client_secret=xUUy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042U\042,\042clien"
      "t_secret\042:\042xUUy\042}" },
    { "V",
      "xVVy",
      "grant_type=client_credentials&client_id=V&client_secret=xVVy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042V\042,\042clien"
      "t_secret\042:\042xVVy\042}" },
    { "W",
      "xWWy",
      "grant_type=client_credentials&client_id=W&client_secret=xWWy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042W\042,\042clien"
      "t_secret\042:\042xWWy\042}" },
    { "X",
      "xXXy",
      "grant_type=client_credentials&client_id=X&client_secret=xXXy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042X\042,\042clien"
      "t_secret\042:\042xXXy\042}" },
    { "Y",
      "xYYy",
      "grant_type=client_credentials&client_id=Y&client_secret=xYYy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042Y\042,\042clien"
      "t_secret\042:\042xYYy\042}" },
    { "Z",
      "xZZy",
      "grant_type=client_credentials&client_id=Z&client_secret=xZZy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042Z\042,\042clien"
      "t_secret\042:\042xZZy\042}" },
    { "[",
      "x[[y",
      "grant_type=client_credentials&client_id=%5B&client_secret=x%5B%5By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042[\042,\042clien"
      "t_secret\042:\042x[[y\042}" },
    { "\134",
      "x\134\134y",
      "grant_type=client_credentials&client_id=%5C&client_secret=x%5C%5Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134\134\042,"
      "\042client_secret\042:\042x\134\134\134\134y\042}" },
    { "]",
      "x]]y",
      "grant_type=client_credentials&client_id=%5D&client_secret=x%5D%5Dy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042]\042,\042clien"
      "t_secret\042:\042x]]y\042}" },
    { "^",
      "x^^y",
      "grant_type=client_credentials&client_id=%5E&client_secret=x%5E%5Ey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042^\042,\042clien"
      "t_secret\042:\042x^^y\042}" },
    { "_",
      "x__y",
      "grant_type=client_credentials&client_id=_&client_secret=x__y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042_\042,\042clien"
      "t_secret\042:\042x__y\042}" },
    { "`",
      "x``y",
      "grant_type=client_credentials&client_id=%60&client_secret=x%60%60y",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042`\042,\042clien"
      "t_secret\042:\042x``y\042}" },
    { "a",
      "xaay",
      "grant_type=client_credentials&client_id=a&client_secret=xaay",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042a\042,\042clien"
      "t_secret\042:\042xaay\042}" },
    { "b",
      "xbby",
      "grant_type=client_credentials&client_id=b&client_secret=xbby",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042b\042,\042clien"
      "t_secret\042:\042xbby\042}" },
    { "c",
      "xccy",
      "grant_type=client_credentials&client_id=c&client_secret=xccy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042c\042,\042clien"
      "t_secret\042:\042xccy\042}" },
    { "d",
      "xddy",
      "grant_type=client_credentials&client_id=d&client_secret=xddy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042d\042,\042clien"
      "t_secret\042:\042xddy\042}" },
    { "e",
      "xeey",
      "grant_type=client_credentials&client_id=e&client_secret=xeey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042e\042,\042clien"
      "t_secret\042:\042xeey\042}" },
    { "f",
      "xffy",
      "grant_type=client_credentials&client_id=f&client_secret=xffy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042f\042,\042clien"
      "t_secret\042:\042xffy\042}" },
    { "g",
      "xggy",
      "grant_type=client_credentials&client_id=g&client_secret=xggy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042g\042,\042clien"
      "t_secret\042:\042xggy\042}" },
    { "h",
      "xhhy",
      "grant_type=client_credentials&client_id=h&client_secret=xhhy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042h\042,\042clien"
      "t_secret\042:\042xhhy\042}" },
    { "i",
      "xiiy",
      "grant_type=client_credentials&client_id=i&client_secret=xiiy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042i\042,\042clien"
      "t_secret\042:\042xiiy\042}" },
    { "j",
      "xjjy",
      "grant_type=client_credentials&client_id=j&client_secret=xjjy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042j\042,\042clien"
      "t_secret\042:\042xjjy\042}" },
    { "k",
      "xkky",
      "grant_type=client_credentials&client_id=k&client_secret=xkky",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042k\042,\042clien"
      "t_secret\042:\042xkky\042}" },
    { "l",
      "xlly",
      "grant_type=client_credentials&client_id=l&client_secret=xlly",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042l\042,\042clien"
      "t_secret\042:\042xlly\042}" },
    { "m",
      "xmmy",
      "grant_type=client_credentials&client_id=m&client_secret=xmmy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042m\042,\042clien"
      "t_secret\042:\042xmmy\042}" },
    { "n",
      "xnny",
      "grant_type=client_credentials&client_id=n&client_secret=xnny",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042n\042,\042clien"
      "t_secret\042:\042xnny\042}" },
    { "o",
      "xooy",
      "grant_type=client_credentials&client_id=o&client_secret=xooy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042o\042,\042clien"
      "t_secret\042:\042xooy\042}" },
    { "p",
      "xppy",
      "grant_type=client_credentials&client_id=p&client_secret=xppy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042p\042,\042clien"
      "t_secret\042:\042xppy\042}" },
    { "q",
      "xqqy",
      "grant_type=client_credentials&client_id=q&client_secret=xqqy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042q\042,\042clien"
      "t_secret\042:\042xqqy\042}" },
    { "r",
      "xrry",
      "grant_type=client_credentials&client_id=r&client_secret=xrry",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042r\042,\042clien"
      "t_secret\042:\042xrry\042}" },
    { "s",
      "xssy",
      "grant_type=client_credentials&client_id=s&client_secret=xssy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042s\042,\042clien"
      "t_secret\042:\042xssy\042}" },
    { "t",
      "xtty",
      "grant_type=client_credentials&client_id=t&client_secret=xtty",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042t\042,\042clien"
      "t_secret\042:\042xtty\042}" },
    { "u",
      "xuuy",
      "grant_type=client_credentials&client_id=u&client_secret=xuuy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042u\042,\042clien"
      "t_secret\042:\042xuuy\042}" },
    { "v",
      "xvvy",
      "grant_type=client_credentials&client_id=v&client_secret=xvvy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042v\042,\042clien"
      "t_secret\042:\042xvvy\042}" },
    { "w",
      "xwwy",
      "grant_type=client_credentials&client_id=w&client_secret=xwwy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042w\042,\042clien"
      "t_secret\042:\042xwwy\042}" },
    { "x",
      "xxxy",
      "grant_type=client_credentials&client_id=x&client_secret=xxxy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042x\042,\042clien"
      "t_secret\042:\042xxxy\042}" },
    { "y",
      "xyyy",
      "grant_type=client_credentials&client_id=y&client_secret=xyyy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042y\042,\042clien"
      "t_secret\042:\042xyyy\042}" },
    { "z",
      "xzzy",
      "grant_type=client_credentials&client_id=z&client_secret=xzzy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042z\042,\042clien"
      "t_secret\042:\042xzzy\042}" },
    { "{",
      "x{{y",
      "grant_type=client_credentials&client_id=%7B&client_secret=x%7B%7By",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042{\042,\042clien"
      "t_secret\042:\042x{{y\042}" },
    { "|",
      "x||y",
      "grant_type=client_credentials&client_id=%7C&client_secret=x%7C%7Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042|\042,\042clien"
      "t_secret\042:\042x||y\042}" },
    { "}",
      "x}}y",
      "grant_type=client_credentials&client_id=%7D&client_secret=x%7D%7Dy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042}\042,\042clien"
      "t_secret\042:\042x}}y\042}" },
    { "~",
      "x~~y",
      "grant_type=client_credentials&client_id=%7E&client_secret=x%7E%7Ey",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042~\042,\042clien"
      "t_secret\042:\042x~~y\042}" },
    { "\177",
      "x\177\177y",
      "grant_type=client_credentials&client_id=%7F&client_secret=x%7F%7Fy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\177\042,\042cl"
      "ient_secret\042:\042x\177\177y\042}" },
    { "\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025"
      "\026\027\030\031\032\033\034\035\036\037 !\042#$%&\047()*+,-./0123456789:;<=>\077@AB"
      "CDEFGHIJKLMNOPQRSTUVWXYZ[\134]^_`abcdefghijklmnopqrstuvwxyz{|}~\177",
      "\177~}|{zyxwvutsrqponmlkjihgfedcba`_^]\134[ZYXWVUTSRQPONMLKJIHGFEDCBA@\077>=<;:98765"
      "43210/.-,+*)(\047&%$#\042! \037\036\035\034\033\032\031\030\027\026\025\024\023\022"
      "\021\020\017\016\015\014\013\012\011\010\007\006\005\004\003\002\001",
      "grant_type=client_credentials&client_id=%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0"
      "F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29*%2B%2C"
      "-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdef"
      "ghijklmnopqrstuvwxyz%7B%7C%7D%7E%7F&client_secret=%7F%7E%7D%7C%7Bzyxwvutsrqponmlkjih"
      "gfedcba%60_%5E%5D%5C%5BZYXWVUTSRQPONMLKJIHGFEDCBA%40%3F%3E%3D%3C%3B%3A9876543210%2F."
      "-%2C%2B*%29%28%27%26%25%24%23%22%21+%1F%1E%1D%1C%1B%1A%19%18%17%16%15%14%13%12%11%10"
      "%0F%0E%0D%0C%0B%0A%09%08%07%06%05%04%03%02%01",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0001\134u0"
      "002\134u0003\134u0004\134u0005\134u0006\134u0007\134b\134t\134n\134u000b\134f\134r"
      "\134u000e\134u000f\134u0010\134u0011\134u0012\134u0013\134u0014\134u0015\134u0016"
      "\134u0017\134u0018\134u0019\134u001a\134u001b\134u001c\134u001d\134u001e\134u001f !"
      "\134\042#$%&\047()*+,-./0123456789:;<=>\077@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\134\134]^_`a"
      "bcdefghijklmnopqrstuvwxyz{|}~\177\042,\042client_secret\042:\042\177~}|{zyxwvutsrqpo"
      "nmlkjihgfedcba`_^]\134\134[ZYXWVUTSRQPONMLKJIHGFEDCBA@\077>=<;:9876543210/.-,+*)("
      "\047&%$#\134\042! \134u001f\134u001e\134u001d\134u001c\134u001b\134u001a\134u0019"
      "\134u0018\134u0017\134u0016\134u0015\134u0014\134u0013\134u0012\134u0011\134u0010"
      "\134u000f\134u000e\134r\134f\134u000b\134n\134t\134b\134u0007\134u0006\134u0005\134u"
      "0004\134u0003\134u0002\134u0001\042}" },
    { " ",
      "  ",
      "grant_type=client_credentials&client_id=+&client_secret=++",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042 \042,\042clien"
      "t_secret\042:\042  \042}" },
    { " leading and trailing ",
      "\011tabs\011",
      "grant_type=client_credentials&client_id=+leading+and+trailing+&client_secret=%09tabs"
      "%09",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042 leading and tr"
      "ailing \042,\042client_secret\042:\042\134ttabs\134t\042}" },
    { "a+b c",
      "1+1=2 & 3%2=1",
      "grant_type=client_credentials&client_id=a%2Bb+c&client_secret=1%2B1%3D2+%26+3%252%3D"
      "1",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042a+b c\042,\042c"
      "lient_secret\042:\0421+1=2 & 3%2=1\042}" },
    { "%41%zz%",
      "%25",
      "grant_type=client_credentials&client_id=%2541%25zz%25&client_secret=%2525",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042%41%zz%\042,"
      "\042client_secret\042:\042%25\042}" },
    { "id&client_secret=forged",
      "secret&grant_type=password",
      "grant_type=client_credentials&client_id=id%26client_secret%3Dforged&client_secret=se"
      "cret%26grant_type%3Dpassword",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042id&client_secre"
      "t=forged\042,\042client_secret\042:\042secret&grant_type=password\042}" },
    { "id\042,\042client_secret\042:\042forged",
      "\134\042,\042x\042:\042\134",
      "grant_type=client_credentials&client_id=id%22%2C%22client_secret%22%3A%22forged&clie"
      "nt_secret=%5C%22%2C%22x%22%3A%22%5C",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042id\134\042,\134"
      "\042client_secret\134\042:\134\042forged\042,\042client_secret\042:\042\134\134\134"
      "\042,\134\042x\134\042:\134\042\134\134\042}" },
    { "*-._~",
      "!\047()~",
      "grant_type=client_credentials&client_id=*-._%7E&client_secret=%21%27%28%29%7E",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042*-._~\042,\042c"
      "lient_secret\042:\042!\047()~\042}" },
    { "https://example.com/\077q=1#top",
      "user:pass@host;x,y",
      "grant_type=client_credentials&client_id=https%3A%2F%2Fexample.com%2F%3Fq%3D1%23top&c"
      "lient_secret=user%3Apass%40host%3Bx%2Cy",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042https://example"
      ".com/\077q=1#top\042,\042client_secret\042:\042user:pass@host;x,y\042}" },
    { "first\015\012second\012third\015",
      "\015\012\015\012",
      "grant_type=client_credentials&client_id=first%0D%0Asecond%0Athird%0D&client_secret=%"
      "0D%0A%0D%0A",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042first\134r\134n"
      "second\134nthird\134r\042,\042client_secret\042:\042\134r\134n\134r\134n\042}" },
    { "\134u0041\134n\134\042",
      "\134\134",
      "grant_type=client_credentials&client_id=%5Cu0041%5Cn%5C%22&client_secret=%5C%5C",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134\134u0041"
      "\134\134n\134\134\134\042\042,\042client_secret\042:\042\134\134\134\134\042}" },
    { "</script><!--",
      "<&>",
      "grant_type=client_credentials&client_id=%3C%2Fscript%3E%3C%21--&client_secret=%3C%26"
      "%3E",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042</script><!--"
      "\042,\042client_secret\042:\042<&>\042}" },
    { "Jos\303\251 \303\221and\303\272",
      "Zo\303\253",
      "grant_type=client_credentials&client_id=Jos%C3%A9+%C3%91and%C3%BA&client_secret=Zo%C"
      "3%AB",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042Jos\303\251 "
      "\303\221and\303\272\042,\042client_secret\042:\042Zo\303\253\042}" },
    { "e\314\201",
      "\303\251",
      "grant_type=client_credentials&client_id=e%CC%81&client_secret=%C3%A9",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042e\314\201\042,"
      "\042client_secret\042:\042\303\251\042}" },
    { "\327\251\327\234\327\225\327\235",
      "\331\205\330\261\330\255\330\250\330\247\342\200\217",
      "grant_type=client_credentials&client_id=%D7%A9%D7%9C%D7%95%D7%9D&client_secret=%D9%8"
      "5%D8%B1%D8%AD%D8%A8%D8%A7%E2%80%8F",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\327\251\327"
      "\234\327\225\327\235\042,\042client_secret\042:\042\331\205\330\261\330\255\330\250"
      "\330\247\342\200\217\042}" },
    { "\346\227\245\346\234\254\350\252\236",
      "\355\225\234\352\265\255\354\226\264",
      "grant_type=client_credentials&client_id=%E6%97%A5%E6%9C%AC%E8%AA%9E&client_secret=%E"
      "D%95%9C%EA%B5%AD%EC%96%B4",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\346\227\245"
      "\346\234\254\350\252\236\042,\042client_secret\042:\042\355\225\234\352\265\255\354"
      "\226\264\042}" },
    { "\360\237\224\221",
      "\360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247",
      "grant_type=client_credentials&client_id=%F0%9F%94%91&client_secret=%F0%9F%91%A8%E2%8"
      "0%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\360\237\224"
      "\221\042,\042client_secret\042:\042\360\237\221\250\342\200\215\360\237\221\251\342"
      "\200\215\360\237\221\247\042}" },
    { "\342\200\250",
      "\342\200\251",
      "grant_type=client_credentials&client_id=%E2%80%A8&client_secret=%E2%80%A9",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\342\200\250"
      "\042,\042client_secret\042:\042\342\200\251\042}" },
    { "\357\273\277",
      "\357\277\275",
      "grant_type=client_credentials&client_id=%EF%BB%BF&client_secret=%EF%BF%BD",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\357\273\277"
      "\042,\042client_secret\042:\042\357\277\275\042}" },
    { "\302\200",
      "\302\200-\302\200",
      "grant_type=client_credentials&client_id=%C2%80&client_secret=%C2%80-%C2%80",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\302\200\042,"
      "\042client_secret\042:\042\302\200-\302\200\042}" },
    { "\302\237",
      "\302\237-\302\237",
      "grant_type=client_credentials&client_id=%C2%9F&client_secret=%C2%9F-%C2%9F",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\302\237\042,"
      "\042client_secret\042:\042\302\237-\302\237\042}" },
    { "\302\240",
      "\302\240-\302\240",
      "grant_type=client_credentials&client_id=%C2%A0&client_secret=%C2%A0-%C2%A0",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\302\240\042,"
      "\042client_secret\042:\042\302\240-\302\240\042}" },
    { "\337\277",
      "\337\277-\337\277",
      "grant_type=client_credentials&client_id=%DF%BF&client_secret=%DF%BF-%DF%BF",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\337\277\042,"
      "\042client_secret\042:\042\337\277-\337\277\042}" },
    { "\340\240\200",
      "\340\240\200-\340\240\200",
      "grant_type=client_credentials&client_id=%E0%A0%80&client_secret=%E0%A0%80-%E0%A0%80",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\340\240\200"
      "\042,\042client_secret\042:\042\340\240\200-\340\240\200\042}" },
    { "\355\237\277",
      "\355\237\277-\355\237\277",
      "grant_type=client_credentials&client_id=%ED%9F%BF&client_secret=%ED%9F%BF-%ED%9F%BF",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\355\237\277"
      "\042,\042client_secret\042:\042\355\237\277-\355\237\277\042}" },
    { "\356\200\200",
      "\356\200\200-\356\200\200",
      "grant_type=client_credentials&client_id=%EE%80%80&client_secret=%EE%80%80-%EE%80%80",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\356\200\200"
      "\042,\042client_secret\042:\042\356\200\200-\356\200\200\042}" },
    { "\357\277\277",
      "\357\277\277-\357\277\277",
      "grant_type=client_credentials&client_id=%EF%BF%BF&client_secret=%EF%BF%BF-%EF%BF%BF",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\357\277\277"
      "\042,\042client_secret\042:\042\357\277\277-\357\277\277\042}" },
    { "\360\220\200\200",
      "\360\220\200\200-\360\220\200\200",
      "grant_type=client_credentials&client_id=%F0%90%80%80&client_secret=%F0%90%80%80-%F0%"
      "90%80%80",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\360\220\200"
      "\200\042,\042client_secret\042:\042\360\220\200\200-\360\220\200\200\042}" },
    { "\364\217\277\277",
      "\364\217\277\277-\364\217\277\277",
      "grant_type=client_credentials&client_id=%F4%8F%BF%BF&client_secret=%F4%8F%BF%BF-%F4%"
      "8F%BF%BF",
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\364\217\277"
      "\277\042,\042client_secret\042:\042\364\217\277\277-\364\217\277\277\042}" },
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
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\302\200\302"
      "\201\302\202\302\203\302\204\302\205\302\206\302\207\302\210\302\211\302\212\302\213"
      "\302\214\302\215\302\216\302\217\302\220\302\221\302\222\302\223\302\224\302\225\302"
      "\226\302\227\302\230\302\231\302\232\302\233\302\234\302\235\302\236\302\237\302\240"
      "\302\241\302\242\302\243\302\244\302\245\302\246\302\247\302\250\302\251\302\252\302"
      "\253\302\254\302\255\302\256\302\257\302\260\302\261\302\262\302\263\302\264\302\265"
      "\302\266\302\267\302\270\302\271\302\272\302\273\302\274\302\275\302\276\302\277\303"
      "\200\304\200\305\200\306\200\307\200\310\200\311\200\312\200\313\200\314\200\315\200"
      "\316\200\317\200\320\200\321\200\322\200\323\200\324\200\325\200\326\200\327\200\330"
      "\200\331\200\332\200\333\200\334\200\335\200\336\200\337\200\340\240\200\341\200\200"
      "\341\240\200\342\200\200\342\240\200\343\200\200\343\240\200\344\200\200\344\240\200"
      "\345\200\200\345\240\200\346\200\200\346\240\200\347\200\200\347\240\200\350\200\200"
      "\350\240\200\351\200\200\351\240\200\352\200\200\352\240\200\353\200\200\353\240\200"
      "\354\200\200\354\240\200\355\200\200\356\200\200\356\240\200\357\200\200\357\240\200"
      "\360\220\200\200\360\240\200\200\360\260\200\200\361\200\200\200\361\220\200\200\361"
      "\240\200\200\361\260\200\200\362\200\200\200\362\220\200\200\362\240\200\200\362\260"
      "\200\200\363\200\200\200\363\220\200\200\363\240\200\200\363\260\200\200\364\200\200"
      "\200\042,\042client_secret\042:\042\364\200\200\200\363\260\200\200\363\240\200\200"
      "\363\220\200\200\363\200\200\200\362\260\200\200\362\240\200\200\362\220\200\200\362"
      "\200\200\200\361\260\200\200\361\240\200\200\361\220\200\200\361\200\200\200\360\260"
      "\200\200\360\240\200\200\360\220\200\200\357\240\200\357\200\200\356\240\200\356\200"
      "\200\355\200\200\354\240\200\354\200\200\353\240\200\353\200\200\352\240\200\352\200"
      "\200\351\240\200\351\200\200\350\240\200\350\200\200\347\240\200\347\200\200\346\240"
      "\200\346\200\200\345\240\200\345\200\200\344\240\200\344\200\200\343\240\200\343\200"
      "\200\342\240\200\342\200\200\341\240\200\341\200\200\340\240\200\337\200\336\200\335"
      "\200\334\200\333\200\332\200\331\200\330\200\327\200\326\200\325\200\324\200\323\200"
      "\322\200\321\200\320\200\317\200\316\200\315\200\314\200\313\200\312\200\311\200\310"
      "\200\307\200\306\200\305\200\304\200\303\200\302\277\302\276\302\275\302\274\302\273"
      "\302\272\302\271\302\270\302\267\302\266\302\265\302\264\302\263\302\262\302\261\302"
      "\260\302\257\302\256\302\255\302\254\302\253\302\252\302\251\302\250\302\247\302\246"
      "\302\245\302\244\302\243\302\242\302\241\302\240\302\237\302\236\302\235\302\234\302"
      "\233\302\232\302\231\302\230\302\227\302\226\302\225\302\224\302\223\302\222\302\221"
      "\302\220\302\217\302\216\302\215\302\214\302\213\302\212\302\211\302\210\302\207\302"
      "\206\302\205\302\204\302\203\302\202\302\201\302\200\042}" },
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
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042ccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
      "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\042,\042client_sec"
      "ret\042:\042ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss"
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
      "ssss\042}" },
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
      "{\042grant_type\042:\042client_credentials\042,\042client_id\042:\042\134u0001\134u0"
      "001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001"
      "\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\134u0001\042,\042cli"
      "ent_secret\042:\042\364\217\277\277\364\217\277\277\364\217\277\277\364\217\277\277"
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
      "\277\277\364\217\277\277\042}" },
};
