/* SPDX-License-Identifier: MIT */
/* Claims, and the JWTs that jose writes for them.
 * Made by: node tests/unit/jwt_vectors.mjs - do not edit. */
/* clang-format off */
typedef struct vector {
    const char *what;
    const char *secret;
    size_t      secret_len;
    const char *id;               /* the user ID is this ... */
    size_t      count;            /* ... as many times */
    int64_t     iat;
    int64_t     exp;              /* in seconds */
    int         exp_milliseconds;
    const char *issuer;           /* NULL: not given, the same for the audience */
    const char *audience;
    const char *const *token;     /* in pieces, as C99 limits a literal's length; then NULL */
} vector;

#define PIECES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const vector vectors[] = {
    { "the usual",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.w6BN9z5-8nsM-1S"
            "cx40YM3pqLK7l9jKXKbAB-vP3QEc") },
    { "control character U+0001",
      "s3cr3t-0123456789", 17,
      "a\001b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDFiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.SmNEYOd7c8aZj9X"
            "6gcgbtNoCXRVoeEcdcA1H2xbkQVE") },
    { "control character U+0002",
      "s3cr3t-0123456789", 17,
      "a\002b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDJiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.3fBjZQSAH93jY2E"
            "Pcb0XzNr8ttiBkaDDrQoOjEEJD9E") },
    { "control character U+0003",
      "s3cr3t-0123456789", 17,
      "a\003b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDNiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.Lsd10Gsyp5oe36t"
            "eMlIIneUR-e1vmLKZDMtR9TCpPwE") },
    { "control character U+0004",
      "s3cr3t-0123456789", 17,
      "a\004b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDRiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.z5kYTBXfioLa_q1"
            "d51o4e0bJTFNYmxo4lX6yTsC1zWo") },
    { "control character U+0005",
      "s3cr3t-0123456789", 17,
      "a\005b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDViIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.WC1IIFPlxj42E-I"
            "xnrOgWRuP1oge2eT-6TkdMDouVZI") },
    { "control character U+0006",
      "s3cr3t-0123456789", 17,
      "a\006b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDZiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.hdoiCyECE2wvggo"
            "KP2TESKIndey2PZz7U4HxRsVF3Qk") },
    { "control character U+0007",
      "s3cr3t-0123456789", 17,
      "a\007b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMDdiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.2KOpvpywy07gT99"
            "8gKTfueE1_y3Zg0ZFLWJ87JxeRYc") },
    { "control character U+0008",
      "s3cr3t-0123456789", 17,
      "a\010b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcYmIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.wVPY5uLrJyEF4WuCZk3d"
            "_Q6aazm_xjD-PbltHyD4pDg") },
    { "control character U+0009",
      "s3cr3t-0123456789", 17,
      "a\011b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdGIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.9ugu2BSFh29txGPZoC7y"
            "rsSkI3Vl5qSZj3qi9IbKHL8") },
    { "control character U+000A",
      "s3cr3t-0123456789", 17,
      "a\012b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcbmIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.0cZJoAoIsGQtIrNQpC80"
            "xi9Ak20HlvCvpTSiDtZ-Jpo") },
    { "control character U+000B",
      "s3cr3t-0123456789", 17,
      "a\013b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMGJiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.GCk8iBvA3FzoPkQ"
            "c_PWbSvOk0Ml00bYUvZ5NyQbO_og") },
    { "control character U+000C",
      "s3cr3t-0123456789", 17,
      "a\014b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcZmIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.e_lBzbR15HiKgoGJ0bFX"
            "zN4191Wreq1OOwP5rsMxZ9A") },
    { "control character U+000D",
      "s3cr3t-0123456789", 17,
      "a\015b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFccmIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.4aj4o8xAPFKFXStkGOSS"
            "l-culFlqGYXJWrASpbwKyS8") },
    { "control character U+000E",
      "s3cr3t-0123456789", 17,
      "a\016b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMGViIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.2XcYubH4_Rjq4Xa"
            "f3a0hrslWXWZ15Hhvfc-FRlVYmuo") },
    { "control character U+000F",
      "s3cr3t-0123456789", 17,
      "a\017b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMGZiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.7sGPeSuSg2C5LxP"
            "S7Pheg_RlRkCqyBPY16L6lbun_Do") },
    { "control character U+0010",
      "s3cr3t-0123456789", 17,
      "a\020b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTBiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.s34Bm9xGtykjAVH"
            "n9GUq_Wifb9ywpB1KgcKJXWiopnc") },
    { "control character U+0011",
      "s3cr3t-0123456789", 17,
      "a\021b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTFiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.Zny0CJ4a_CE6XlR"
            "xx5rPDqYqShBMbZ_EAu2BMRh_1KE") },
    { "control character U+0012",
      "s3cr3t-0123456789", 17,
      "a\022b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTJiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.1qZ3M8Q0xL-2FTL"
            "snvL2d-Hh9S5A--vOm8Z0n4gS4SQ") },
    { "control character U+0013",
      "s3cr3t-0123456789", 17,
      "a\023b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTNiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.e-71Z6KzFHuGuSd"
            "tRZh5QA9zt__YHrAYTt0KmHjqld0") },
    { "control character U+0014",
      "s3cr3t-0123456789", 17,
      "a\024b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTRiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.r3Zi3X6BYOdaIBJ"
            "w8jPg4903zbOAcdW64U0hWACUhLQ") },
    { "control character U+0015",
      "s3cr3t-0123456789", 17,
      "a\025b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTViIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.jIaG0UyyuNhwL0l"
            "BOAnCXacq6qiNoAl2uXpmsoRCymQ") },
    { "control character U+0016",
      "s3cr3t-0123456789", 17,
      "a\026b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTZiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.dyFjwJwvlanm4XE"
            "aE7lQEnugeZH3UOjE7McNyFOKe6k") },
    { "control character U+0017",
      "s3cr3t-0123456789", 17,
      "a\027b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTdiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.EUim7itQ7L9uBwf"
            "9gl8cEMCuedwpS2E3niualjJSfyg") },
    { "control character U+0018",
      "s3cr3t-0123456789", 17,
      "a\030b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMThiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.j8hlz04FItj9ZL8"
            "vuksEjK0G_CgCajAYjhMUsFJwt7A") },
    { "control character U+0019",
      "s3cr3t-0123456789", 17,
      "a\031b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMTliIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.tqYejtV1zebZZAl"
            "3xMTeBxUknDe4Q_kUqOw9CusZdTQ") },
    { "control character U+001A",
      "s3cr3t-0123456789", 17,
      "a\032b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWFiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.Lpakkzly5DiP4Jk"
            "dZF1Sec4gw76KnFGnb4Xe1gwblt0") },
    { "control character U+001B",
      "s3cr3t-0123456789", 17,
      "a\033b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWJiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.dBdFqTB2bKtd5EP"
            "dKXZarAOY2owgg_2DYnpo4R13LWk") },
    { "control character U+001C",
      "s3cr3t-0123456789", 17,
      "a\034b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWNiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.LSqm2lEGXWVHrGk"
            "ZvWDlaGlj2K3m6ZzqGKGGeW_JSfQ") },
    { "control character U+001D",
      "s3cr3t-0123456789", 17,
      "a\035b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWRiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.oMuuhM_As0ujITf"
            "eVmiRNPiBtq9owxk9xfl1cICbnSw") },
    { "control character U+001E",
      "s3cr3t-0123456789", 17,
      "a\036b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWViIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.hnjETxQftbzTht_"
            "e1nuyJxrKaS-iIQHi2wO6PIDgsuA") },
    { "control character U+001F",
      "s3cr3t-0123456789", 17,
      "a\037b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcdTAwMWZiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.nZlGsT4MEcak1M2"
            "U06Jq3tH7yW6jcBLb7fIOo3NM814") },
    { "control character U+007F",
      "s3cr3t-0123456789", 17,
      "a\177b",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImF_YiIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.c8ion_HTq-DIc631fRCxt8"
            "AFR72Ql-wqlgdTuN6UmzI") },
    { "character \"",
      "s3cr3t-0123456789", 17,
      "\"",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlwiIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.hbOeKjMA8lqBHz0wn9CosGD"
            "cnOq-rBQGtfqAqVxdGAw") },
    { "character \\",
      "s3cr3t-0123456789", 17,
      "\\",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlxcIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.peQIa0YGIkn0wwqTmjs2xWe"
            "k7JQi5jubCxGJ1N8HiQ4") },
    { "character /",
      "s3cr3t-0123456789", 17,
      "/",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ii8iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.YxYMUE300me8kR085tykR156"
            "7d0tLUgT9mLrQ9r_gIM") },
    { "character <",
      "s3cr3t-0123456789", 17,
      "<",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjwiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.A7MTrfZVc7jHhTTAOdljq92J"
            "vT2KqGqUlCwe7vxh1VY") },
    { "character >",
      "s3cr3t-0123456789", 17,
      ">",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ij4iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.sBxN6h-8FeEFv3YVpzOJQTzr"
            "6ljWO-6d6xgQn0HQCSk") },
    { "character &",
      "s3cr3t-0123456789", 17,
      "&",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IiYiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.-GtP8QQGtN38qZqS4fKNkMPr"
            "G-xNVRk2CmY_V_H7qNM") },
    { "character '",
      "s3cr3t-0123456789", 17,
      "'",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IiciLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.WATz6hQfux9S9_hFtLN8wj2x"
            "pndCLgQxYd7jrpCvIWY") },
    { "character `",
      "s3cr3t-0123456789", 17,
      "`",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImAiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.uCOTDjIhgKrpnrGglO4uifaV"
            "U0S9o40QxI4OK4Wt4cw") },
    { "character +",
      "s3cr3t-0123456789", 17,
      "+",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IisiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.w7Oa4DI9Ra1-lv2KEBXuM55j"
            "VMwEDb46H_GRUM3sQ7w") },
    { "character =",
      "s3cr3t-0123456789", 17,
      "=",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ij0iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.WSftKw8RddbCqLJ1Yd8WG16T"
            "gW9cN3L1pkw3Nv5nL6w") },
    { "character \077",
      "s3cr3t-0123456789", 17,
      "\077",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ij8iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.vw0QMTIEYhc0q1ocOo2_JBV8"
            "Rck2GvHr56jmZY_W8Ic") },
    { "character %",
      "s3cr3t-0123456789", 17,
      "%",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IiUiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.G99ioizpOp1rp_tpG5xoaMz9"
            "pGhJiTqv2rVj6_D5L3I") },
    { "character {",
      "s3cr3t-0123456789", 17,
      "{",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InsiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.Is7Gwjo-hVSBj8uNXFTmORxY"
            "8pzua-16rsPCdG3AVxU") },
    { "character }",
      "s3cr3t-0123456789", 17,
      "}",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6In0iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.L8-kVob_GcjYq62-a47mfQCC"
            "RI5-qKRNKoGgOeXlAo0") },
    { "character :",
      "s3cr3t-0123456789", 17,
      ":",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjoiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.Q3jdlBSDGbVmYAHoEGGP30ri"
            "O8FddiOd7UhuZKK0G0o") },
    { "character  ",
      "s3cr3t-0123456789", 17,
      " ",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IiAiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.YTYGhWOpnGIU-dqM3YuTeL11"
            "1vn9_BfpyIfMXPssmes") },
    { "character U+0080",
      "s3cr3t-0123456789", 17,
      "\302\200",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsKAIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.5ZW1svCEegTwkHTBfY7HXaC"
            "J8k3EBwPjxRKcoH8INeU") },
    { "character U+0085",
      "s3cr3t-0123456789", 17,
      "\302\205",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsKFIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.cQ4BBHe0-kUFQbup82TdrY8"
            "vw9ZdDoONHDSQDiyJ3Cc") },
    { "character U+00A0",
      "s3cr3t-0123456789", 17,
      "\302\240",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsKgIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.7oic8NiiStW-WnUZfwh3kHc"
            "ZzS2YoP0AkvM2QTh6UC8") },
    { "character U+00AD",
      "s3cr3t-0123456789", 17,
      "\302\255",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsKtIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.y3oHRn1Xanv8U-4KfWMp2Qt"
            "pocRGx3nExP7cxvYG6JQ") },
    { "character U+07FF",
      "s3cr3t-0123456789", 17,
      "\337\277",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6It-_IiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.wkBl6oN6uTd3VnbjCLkNYgx"
            "y0lhYvDSjJ5k5S_8TGX4") },
    { "character U+0800",
      "s3cr3t-0123456789", 17,
      "\340\240\200",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuCggCIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.7_V-UEOYRZkvy0A6lREQ8k"
            "MVBsxO7qbn5HiPMNr-X_I") },
    { "character U+2028",
      "s3cr3t-0123456789", 17,
      "\342\200\250",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuKAqCIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.BsyXjt23fJsKJWUVajIO7n"
            "v9xlyLXl3Cep0TBs3Qmro") },
    { "character U+2029",
      "s3cr3t-0123456789", 17,
      "\342\200\251",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuKAqSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.v0986awtzcURmbqMKX4m4D"
            "_QovE9uDvx-ybDl3u4P-k") },
    { "character U+D7FF",
      "s3cr3t-0123456789", 17,
      "\355\237\277",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu2fvyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.v05_D-aEvvxfiikKSkBO3K"
            "bBzudYwamJFuXtWiHlWng") },
    { "character U+E000",
      "s3cr3t-0123456789", 17,
      "\356\200\200",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6AgCIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.tsR9DWDU8-rOAbK4HPW53Y"
            "mCoHZxDWWyITtzkCI7Skg") },
    { "character U+FEFF",
      "s3cr3t-0123456789", 17,
      "\357\273\277",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-7vyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.7mVYYDQ5bUWK-T0MmQ9YQL"
            "r4LoZFC1VwO5XvwxYOGoo") },
    { "character U+FFFD",
      "s3cr3t-0123456789", 17,
      "\357\277\275",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-_vSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.uoaB2ok1068jmd3UfBgyUx"
            "CsC8KAhQw5w9u8c-uEhTo") },
    { "character U+FFFE",
      "s3cr3t-0123456789", 17,
      "\357\277\276",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-_viIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.b3hvVIbAP0IhZiy_PXNEDm"
            "ANdyQBRcfWzPqNUA3KBp0") },
    { "character U+FFFF",
      "s3cr3t-0123456789", 17,
      "\357\277\277",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-_vyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.d20qr27uOT4VpKq6vFMTka"
            "72r0jb1GnZbLHNqluiDDA") },
    { "character U+10000",
      "s3cr3t-0123456789", 17,
      "\360\220\200\200",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvCQgIAiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.oKoSRANyDE_-p0oAPNy1"
            "MlHEcm6njiRFU64BJkHYMNE") },
    { "character U+1F600",
      "s3cr3t-0123456789", 17,
      "\360\237\230\200",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvCfmIAiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.EkRfLuJtqR6bTsDdUtVv"
            "foYhevPJ1HsCCx5apJNNqGE") },
    { "character U+10FFFE",
      "s3cr3t-0123456789", 17,
      "\364\217\277\276",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvSPv74iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.6noY2VYHFovdK3KWmQs3"
            "92XVO20kJw86MxunGYZLV_k") },
    { "character U+10FFFF",
      "s3cr3t-0123456789", 17,
      "\364\217\277\277",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvSPv78iLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.k5vFkxdw9-rhlkZsehMp"
            "uc8XtdDwGSN4MTac36eoVR0") },
    { "quotes and backslashes",
      "s3cr3t-0123456789", 17,
      "\"user\\\"\\\\\"",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlwidXNlclxcXCJcXFxcXCIiLCJpYXQiOjE2OTc2ODQwOTYsI"
            "mlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.0cKD"
            "TTI3z3FtzEwwd2VtPH-53kktjj0M2OGCaPjMAEQ") },
    { "what looks like an escape",
      "s3cr3t-0123456789", 17,
      "\\u0041\\n\\/\\\"",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlxcdTAwNDFcXG5cXC9cXFwiIiwiaWF0IjoxNjk3Njg0MDk2L"
            "CJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.ObW"
            "g1QySeruitKugAUULPt3DyGCz2in81I4VqnH0WmQ") },
    { "what looks like more claims",
      "s3cr3t-0123456789", 17,
      "u\",\"admin\":true,\"x\":\"",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVcIixcImFkbWluXCI6dHJ1ZSxcInhcIjpcIiIsImlhdCI6M"
            "TY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc"
            "2ODc2OTZ9.FLSgnSVHdqJ42ma7xHvZy6lkCWYqeKdLDYBwS5FQEQ4") },
    { "every short escape",
      "s3cr3t-0123456789", 17,
      "\010\014\012\015\011\"\\",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlxiXGZcblxyXHRcIlxcIiwiaWF0IjoxNjk3Njg0MDk2LCJpc"
            "3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.nFt_DGg"
            "9I3rdWnWRXk75JXaHX8KS3IqSkcyUhMLA3b4") },
    { "HTML",
      "s3cr3t-0123456789", 17,
      "</script><a href=\"x\">&amp;</a>",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ijwvc2NyaXB0PjxhIGhyZWY9XCJ4XCI-JmFtcDs8L2E-Iiwia"
            "WF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI"
            "6MTY5NzY4NzY5Nn0.GDWgFeeC44rZPhf1XrnPWwe5Cet5LB_xSsCt4qjI2qo") },
    { "a path",
      "s3cr3t-0123456789", 17,
      "/users/3km/",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ii91c2Vycy8za20vIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiO"
            "iJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.xJAIeyMOUE6"
            "HAuCsP5LirdmIjkMqq_kyzryfoaExFbo") },
    { "emoji of several code points",
      "s3cr3t-0123456789", 17,
      "\360\237\221\250\342\200\215\360\237\221\251\360\237\217\275\342\200\215\342\235\244"
      "\357\270\217",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvCfkajigI3wn5Gp8J-PveKAjeKdpO-4jyIsImlhdCI6MTY5N"
            "zY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc"
            "2OTZ9.jH-fuzhH01HMF5XDHhlZD27IP2tyfZHjD_zu2uZuN7Q") },
    { "flags",
      "s3cr3t-0123456789", 17,
      "\360\237\207\253\360\237\207\267\360\237\207\257\360\237\207\265",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvCfh6vwn4e38J-Hr_Cfh7UiLCJpYXQiOjE2OTc2ODQwOTYsI"
            "mlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.GnCc"
            "xnKs8dU0yh1LOtbCw70Xi4NhYajzYxOJxFhpQlY") },
    { "Hebrew",
      "s3cr3t-0123456789", 17,
      "\327\251\327\234\327\225\327\235",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Itep15zXldedIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.xYDanpQCpkKRw2P"
            "Pgxeov-25Nzpw6E8aVFZDLzuNdkY") },
    { "Arabic with direction marks",
      "s3cr3t-0123456789", 17,
      "\342\200\217\331\205\330\261\330\255\330\250\330\247\342\200\216 3km\342\200\256",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuKAj9mF2LHYrdio2KfigI4gM2tt4oCuIiwiaWF0IjoxNjk3N"
            "jg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY"
            "5Nn0.zVT2t-nSECisCe8_sdKIg_lrjc4tKFe8kYWuWOi5-Ms") },
    { "a precomposed character",
      "s3cr3t-0123456789", 17,
      "Jos\303\251",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ikpvc8OpIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9ua"
            "GVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.wm-JSLsDH3z6WxsS1EN"
            "4KXAONE1RO4_hLrdKbqaqkQY") },
    { "a combining character",
      "s3cr3t-0123456789", 17,
      "Jose\314\201",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ikpvc2XMgSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvb"
            "mhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.g5IE6b9jZ2Hb7TDXml"
            "ed6PzOrnH6epuBq1SDTS_x4Dc") },
    { "a stack of combining characters",
      "s3cr3t-0123456789", 17,
      "Z\315\221\315\253\315\203\315\252\314\202",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlrNkc2rzYPNqsyCIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiO"
            "iJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.YweUjFtT5fd"
            "6MzMiBmYrjmg0MwQxy1l5D8DOSeTQpuc") },
    { "a combining character alone",
      "s3cr3t-0123456789", 17,
      "\314\201",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsyBIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.xdoDRmN0ZDlBPhZOF9dAiXL"
            "c0cBHDQh8bEmDtln_7jo") },
    { "Japanese",
      "s3cr3t-0123456789", 17,
      "\346\227\245\346\234\254\350\252\236",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuaXpeacrOiqniIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiY"
            "XZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.q7gU2-0wRxdVvG"
            "Qp3XCkMjXQSWLjKNcX6oPIf3vuqGk") },
    { "spaces at both ends",
      "s3cr3t-0123456789", 17,
      " \011 user \011 ",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IiBcdCB1c2VyIFx0ICIsImlhdCI6MTY5NzY4NDA5NiwiaXNzI"
            "joiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.J0klrL-FEE"
            "QyUGnZ6yriR82BEchTQXQWsV5e4wyWku0") },
    { "1 bytes",
      "s3cr3t-0123456789", 17,
      "u",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InUiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.Gf4_i8VDRYlY3VWCjRFvLDsa"
            "oLiNi9JPexejZm6KkmI") },
    { "2 bytes",
      "s3cr3t-0123456789", 17,
      "us",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.H-SkqAkEqdgmcrpkqrGZtku"
            "Bd9oZwWBTtxVGVgx8e0w") },
    { "3 bytes",
      "s3cr3t-0123456789", 17,
      "use",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.OHQbMn0aQIuH932scK4X16"
            "cwbn69PGqeEan675ULSGU") },
    { "4 bytes",
      "s3cr3t-0123456789", 17,
      "user",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXIiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.-NiNxk0tVlpQLCnj5eXR"
            "FA5PXUMs_HWeQvOzF8QD4Ho") },
    { "5 bytes",
      "s3cr3t-0123456789", 17,
      "user_",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9ua"
            "GVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.I6uL50qtLHoRC_YvjRT"
            "MFO5EE5ky7iKIEYH4A5n2gEE") },
    { "6 bytes",
      "s3cr3t-0123456789", 17,
      "user_0",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMCIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvb"
            "mhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.MmpU2uaWQiOLS_7Sux"
            "Tmm7sD3RJxJLYH8kCJSksXd_c") },
    { "7 bytes",
      "s3cr3t-0123456789", 17,
      "user_01",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b"
            "25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.JUgPsHMH6FEIiimn"
            "xWWR9RQ6xrYf0VMeN1ckTdMIC14") },
    { "8 bytes",
      "s3cr3t-0123456789", 17,
      "user_012",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.oxUXjofGNWFp-gC"
            "KNh4IJU_54n0ZDg4Yc74XH3DSAJc") },
    { "9 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiY"
            "XZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.ublipoGCD-qEEC"
            "HNfsGkyrb-VMyCUUcXv9ReZzXwefU") },
    { "10 bytes",
      "s3cr3t-0123456789", 17,
      "user_01234",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6I"
            "mF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.F6zhyd54dXvA"
            "Hs-4b8k0FrV9v0dr9QWZI5LoFCg6V6E") },
    { "11 bytes",
      "s3cr3t-0123456789", 17,
      "user_012345",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1IiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiO"
            "iJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.hwF1p4EvItO"
            "RJlzlsx2xDwWKHLd2n-sDo8DuOP8qIxU") },
    { "12 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1NiIsImlhdCI6MTY5NzY4NDA5NiwiaXNzI"
            "joiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.OR4MnfEfEL"
            "AjXaNDbkutvb-Qy2iL2inDirLK3pSck04") },
    { "13 bytes",
      "s3cr3t-0123456789", 17,
      "user_01234567",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1NjciLCJpYXQiOjE2OTc2ODQwOTYsImlzc"
            "yI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.ftGQTV6c"
            "6-Mq8ULZ_QLYbq1hyPx_lmwWtJ3zc3Yje7M") },
    { "14 bytes",
      "s3cr3t-0123456789", 17,
      "user_012345678",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4IiwiaWF0IjoxNjk3Njg0MDk2LCJpc"
            "3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.dJWHOYx"
            "-_TRZ2afl1H5-GRQYBQBCtn_-YOgTiSbbHvg") },
    { "15 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OSIsImlhdCI6MTY5NzY4NDA5Niwia"
            "XNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.gpiT8l"
            "NNKmp8OdgnI5gtKCotNN7K_yt58BmvmlsqqFg") },
    { "16 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789u",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXUiLCJpYXQiOjE2OTc2ODQwOTYsI"
            "mlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.-UQy"
            "kB5jKTeRLAFHvKCVMjMo2wbhMKEdmCH8fO4M1RU") },
    { "17 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789us",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzIiwiaWF0IjoxNjk3Njg0MDk2L"
            "CJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.INF"
            "LqENivOi5b3GNJjVKFVBzfZwOo7KW1BkgHxgP6QE") },
    { "18 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789use",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZSIsImlhdCI6MTY5NzY4NDA5N"
            "iwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.TN"
            "1mgGqbi1MVKjrbu6MxSndsxW3tD1zWb1kujveXBUg") },
    { "19 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXIiLCJpYXQiOjE2OTc2ODQwO"
            "TYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ."
            "heoi0YU5lkNETqN2jEBQua6boiXjcjab80Cos1llnO4") },
    { "20 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfIiwiaWF0IjoxNjk3Njg0M"
            "Dk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0"
            ".G9NIXvGr2N2y0WffI1RTC85TZlyFDBnKJq7YKu7D9RE") },
    { "21 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMCIsImlhdCI6MTY5NzY4N"
            "DA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ"
            "9.VtHn8Fr96lczS75I8eIAstzABxPc6UQnqhuPPqs63xE") },
    { "22 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_01",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEiLCJpYXQiOjE2OTc2O"
            "DQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk"
            "2fQ.9VqaYiNgTVyhpTQ32QwgJibXgBmlcNtCMJtNSvSSv18") },
    { "23 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_012",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyIiwiaWF0IjoxNjk3N"
            "jg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY"
            "5Nn0.gghTW9qY2FZqJIo5-OPZIE9XEJ_xyS0Tzjq6eWY3MG0") },
    { "24 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMyIsImlhdCI6MTY5N"
            "zY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc"
            "2OTZ9.CWDJp9oa5UHRZGWeGjzT-wLheZxLZtvYIGDdyMRZsJ8") },
    { "25 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_01234",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQiLCJpYXQiOjE2O"
            "Tc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg"
            "3Njk2fQ.jvVayHRNyREytL_SKLBszVsqlhVaUBWru19AUc9P2vU") },
    { "26 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_012345",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1IiwiaWF0IjoxN"
            "jk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY"
            "4NzY5Nn0.DQWh6bNo8xmYCpCCFEFQVaZQsuPclvSkXLQ1agrEFQc") },
    { "27 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1NiIsImlhdCI6M"
            "TY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc"
            "2ODc2OTZ9.mD6NEQmDNcYR1lob-GdwftXYpU-UJkrwTlJx4ZTxDPg") },
    { "28 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_01234567",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1NjciLCJpYXQiO"
            "jE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk"
            "3Njg3Njk2fQ.6CNnTDWL_Uq1AKn8lPRbj3pMo5-J6QI6KOHBzoWxJYY") },
    { "29 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_012345678",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4IiwiaWF0I"
            "joxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY"
            "5NzY4NzY5Nn0.IwjJDFB8pKuGbMSsGiDztL5eRF1XX22o8yPZcUeAi5k") },
    { "30 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OSIsImlhd"
            "CI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE"
            "2OTc2ODc2OTZ9.zySQN48nLySGElpbXzPuHPvK0OH-y0lZjd4Yu_dnkmg") },
    { "31 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789u",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXUiLCJpY"
            "XQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjo"
            "xNjk3Njg3Njk2fQ.7tFvcnHnf6zX09txnbqCmNTHwWKj0G9dMKQA9RfPT1U") },
    { "32 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789us",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzIiwia"
            "WF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI"
            "6MTY5NzY4NzY5Nn0.tl2A_fMwy6QuVdeIq8OrVeurEg1Kvl29KLqug56Ymt0") },
    { "33 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789use",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZSIsI"
            "mlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHA"
            "iOjE2OTc2ODc2OTZ9.eZzFwOQJ_VpGw7v0nO77B2aOsR6016oxo35RKIAv1Mg") },
    { "34 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXIiL"
            "CJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXh"
            "wIjoxNjk3Njg3Njk2fQ.kmB2quRa9XAo_VhnoeeWTjVqxYZuxW5_2vpgndPqL9A") },
    { "35 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfI"
            "iwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV"
            "4cCI6MTY5NzY4NzY5Nn0.z8UPrSw9Vf82qdiik2poBnsax_3KLf7e4CNIcrgNIA0") },
    { "36 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "CIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJ"
            "leHAiOjE2OTc2ODc2OTZ9.PM4RYtOCtJAcbMRoMXQ-uqlJlfHJ9mahe55oMvzu-RM") },
    { "37 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_01",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiw"
            "iZXhwIjoxNjk3Njg3Njk2fQ.eMgBHYdRNQ3XLeDWuRBL79ISVOXcDxV48g8jvpSwzxA") },
    { "38 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_012",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCI"
            "sImV4cCI6MTY5NzY4NzY5Nn0.KlulfOLVfNYQa-CEAO26TzQ2njvmkmYY8aay0FYvnZQ") },
    { "39 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGg"
            "iLCJleHAiOjE2OTc2ODc2OTZ9.UNwCow_s0dIVasUQW9zqXstOiHTLRd2SavxiCoDeHK8") },
    { "40 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_01234",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHR"
            "oIiwiZXhwIjoxNjk3Njg3Njk2fQ.pW6TQDDVkpEGa6-lKacygDHhA2FIxcvRZwc-iDCetWg") },
    { "41 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_012345",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1IiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx"
            "0aCIsImV4cCI6MTY5NzY4NzY5Nn0.zW0bbLwZ6u-K6L3Cmf7H8ZcsSKxxZkUqztdF4nh4zII") },
    { "42 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123456",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1NiIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWF"
            "sdGgiLCJleHAiOjE2OTc2ODc2OTZ9.GOLO2WanQr8nk3N_o4Qa4I5rVnUqypQdN4q4bHr7WZc") },
    { "43 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_01234567",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1NjciLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGV"
            "hbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.sZoL94-RWfK_dU5f2868C-P6Kc9W83cBKOTnDjt-w2I") },
    { "44 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_012345678",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1Njc4IiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmh"
            "lYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.9BJTXX8G1J-1RFsiuS6-rkUcSDdi6aZJCCGi_3avzco") },
    { "45 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123456789",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1Njc4OSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25"
            "oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.5Q-4bMvhf4lCerkTJCB7aCo_JyVMWiWiMVzuxeEHpJQ") },
    { "46 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123456789u",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1Njc4OXUiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9"
            "uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.zF13MAYQLGV2fGkFJ2iO51BXakUB-rS2TJjyJjEEMy"
            "4") },
    { "47 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123456789us",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1Njc4OXVzIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZ"
            "vbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.vgpwPzuuNpTn_SRx_1lPdPtaprQxQao9o4B25NtDi"
            "GU") },
    { "48 bytes",
      "s3cr3t-0123456789", 17,
      "user_0123456789user_0123456789user_0123456789use",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfMDEyMzQ1Njc4OXVzZXJfMDEyMzQ1Njc4OXVzZXJfM"
            "DEyMzQ1Njc4OXVzZSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF"
            "2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.4LLyRzwA0w98n62AhPe_MbZZp1IV_hly3_8BP0Cy"
            "_IE") },
    { "mixed text 1",
      "s3cr3t-0123456789", 17,
      "\005\356\230\246\347\244\243",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAwNe6YpuekoyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzI"
            "joiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.om4dl2GSrv"
            "L38oYhuURmYOZv-K5sIRMr0wCd05PHabY") },
    { "mixed text 2",
      "s3cr3t-0123456789", 17,
      "\321\261\0031\356\210\276\037q",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ItGxXHUwMDAzMe6Ivlx1MDAxZnEiLCJpYXQiOjE2OTc2ODQwO"
            "TYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ."
            "vjqigEE8YyVGSbvA0wJq2g8dWOy1MVAF3NvTrb6Mj3c") },
    { "mixed text 3",
      "s3cr3t-0123456789", 17,
      "\320\235\356\245\217\353\257\231\362\220\210\271\004h\015\017\353\256\214",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ItCd7qWP66-Z8pCIuVx1MDAwNGhcclx1MDAwZuuujCIsImlhd"
            "CI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE"
            "2OTc2ODc2OTZ9.nZVIp7Z7dTU9g2azG_wOOB34krlLZP67k7tcYy4-tMI") },
    { "mixed text 4",
      "s3cr3t-0123456789", 17,
      "\357\241\273\356\226\211vg\355\207\262\360\235\223\276u\336\240\030\005\025\357\276"
      "\235",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-hu-6WiXZn7Yey8J2TvnXeoFx1MDAxOFx1MDAwNVx1MDAxN"
            "e--nSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGg"
            "iLCJleHAiOjE2OTc2ODc2OTZ9.KUoMA-A3aPtd9mfVF1ild4FOFV6P4CiSzBNucThKWH8") },
    { "mixed text 5",
      "s3cr3t-0123456789", 17,
      "\026\036\005\362\224\234\206\025\363\223\231\212\310\234\360\252\234\274\353\275\242"
      "By\307\213\077<{",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAxNlx1MDAxZVx1MDAwNfKUnIZcdTAwMTXzk5mKyJzwq"
            "py8672iQnnHiz88eyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF"
            "2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.XnwE72DHoQrTji6WmWiukT21Gvv3fEiK8WV8C9LT"
            "l_M") },
    { "mixed text 6",
      "s3cr3t-0123456789", 17,
      "\356\265\221\363\272\275\260\027\033L\007K\326\205\357\246\237\025W\342\270\270\357"
      "\213\256\364\201\237\255\313\257>\322\267\014",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu61kfO6vbBcdTAwMTdcdTAwMWJMXHUwMDA3S9aF76afXHUwM"
            "DE1V-K4uO-LrvSBn63Lrz7St1xmIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiw"
            "iYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.CD5aJHTVoL7kCb3UGVOzkeICCBO8B"
            "uCA3NLh0gZwqJ8") },
    { "mixed text 7",
      "s3cr3t-0123456789", 17,
      "*\357\245\245\321\203\362\201\203\227\360\254\240\273\012\363\261\227\242I\306\256"
      "\311\247\021\361\275\212\265\362\217\275\263V\031\357\204\213O\331\275\023\356\241"
      "\270\363\252\247\222",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IirvpaXRg_KBg5fwrKC7XG7zsZeiScauyadcdTAwMTHxvYq18"
            "o-9s1ZcdTAwMTnvhItP2b1cdTAwMTPuobjzqqeSIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9"
            "uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.ohk4TA0zZ6XTJmhMt"
            "ywYSvAo2SNaAYtYGYtq4Lw5bc8") },
    { "mixed text 8",
      "s3cr3t-0123456789", 17,
      "\341\200\274\344\275\257[\331\264A\364\200\244\242\364\211\250\233\361\261\242\247"
      "\356\257\266\360\267\212\200\345\270\236\033\362\223\244\235\015\305\221\312\204\356"
      "\204\240\321\243h\357\202\255\353\251\252\031{/",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuGAvOS9r1vZtEH0gKSi9Imom_Gxoqfur7bwt4qA5bieXHUwM"
            "DFi8pOknVxyxZHKhO6EoNGjaO-Creupqlx1MDAxOXsvIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJ"
            "hdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.8_8-gwrvdzHfb"
            "CYjWkuvCwIZnZyolIoM76BkUz2JijU") },
    { "mixed text 9",
      "s3cr3t-0123456789", 17,
      "\343\227\273,\346\262\270\334\237I\362\246\202\200\315\211\356\210\263\353\220\205"
      "\356\250\275\357\261\253<\346\244\252\362\210\230\202\346\247\254\357\262\226\356"
      "\251\262\362\274\204\277\361\237\214\250\030k\343\223\241\031\361\216\201\250\354"
      "\235\257\347\275\221\353\265\272",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuOXuyzmsrjcn0nypoKAzYnuiLPrkIXuqL3vsas85qSq8oiYg"
            "uanrO-ylu6psvK8hL_xn4yoXHUwMDE4a-OToVx1MDAxOfGOgajsna_nvZHrtboiLCJpYXQiOjE2OTc"
            "2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3N"
            "jk2fQ.9JEiZd2RnAwiGb_CfawdJYWTOArGXDWHLqB02H3VAJo") },
    { "mixed text 10",
      "s3cr3t-0123456789", 17,
      ">\347\247\260\362\225\217\204\324\274\356\252\214\013\031I3\355\235\270\356\257\220"
      "\025I\360\237\253\236\344\244\210\360\262\212\233\361\264\216\251\015\326\211\360"
      "\274\246\266\324\271\023\011\305\235\356\250\211\017\033\341\225\230\017Y",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ij7np7DylY-E1LzuqoxcdTAwMGJcdTAwMTlJM-2duO6vkFx1M"
            "DAxNUnwn6ue5KSI8LKKm_G0jqlcctaJ8LymttS5XHUwMDEzXHTFne6oiVx1MDAwZlx1MDAxYuGVmFx"
            "1MDAwZlkiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhb"
            "HRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.6pjIenIh_iASQDD2jsMg9AlRSQAcqJHtSKNnCZPfVIU") },
    { "mixed text 11",
      "s3cr3t-0123456789", 17,
      "F\357\254\266{X\321\214\326\204\356\244\201\002K\357\243\265\330\200\362\247\266\253"
      "\362\247\252\211q\357\200\206\037\012\345\236\222\345\213\271\001\334\254\360\243"
      "\220\257\361\252\243\220\347\231\222>\356\233\215\027\024\015\034\336\200J\320\207",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IkbvrLZ7WNGM1oTupIFcdTAwMDJL76O12IDyp7ar8qeqiXHvg"
            "IZcdTAwMWZcbuWekuWLuVx1MDAwMdys8KOQr_Gqo5DnmZI-7puNXHUwMDE3XHUwMDE0XHJcdTAwMWP"
            "egErQhyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsd"
            "GgiLCJleHAiOjE2OTc2ODc2OTZ9.R2AE8gISdInm-lBJhhKSgHrKiv5JcwWitqFqWd1qF64") },
    { "mixed text 12",
      "s3cr3t-0123456789", 17,
      "\341\250\260\350\217\244\325\260\305\215\006\357\223\235\011\323\265I\357\251\240"
      "\344\224\233\350\205\240C\302\217\003\356\224\226\357\210\212>\026\016\035\003\356"
      "\246\245\007\362\220\213\227\320\246\357\277\257\344\261\221\362\215\217\250\355\200"
      "\271\363\266\207\276\302\220\034\305\2235\341\265\243",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuGosOiPpNWwxY1cdTAwMDbvk51cdNO1Se-poOSUm-iFoEPCj"
            "1x1MDAwM-6Ulu-Iij5cdTAwMTZcdTAwMGVcdTAwMWRcdTAwMDPupqVcdTAwMDfykIuX0Kbvv6_ksZH"
            "yjY-o7YC587aHvsKQXHUwMDFjxZM14bWjIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.l5QQ31FEVp5e3vW9Ey3Vssi"
            "N6KJtPz84OD805DpZZU0") },
    { "mixed text 13",
      "s3cr3t-0123456789", 17,
      "\024\007$\361\270\221\240\351\272\245-\004\352\231\242\326\206\010\020\363\257\277"
      "\234\343\216\210\356\203\251\360\272\254\265\363\255\256\266\351\203\241\347\205\200"
      "\362\267\210\246\360\252\230\271\027\034\362\220\213\202\356\273\225`b\320\245/\342"
      "\221\252\357\236\270\363\275\225\233\362\201\230\214\343\266\241\356\261\236\316\224"
      "\357\232\266\356\213\225\360\250\260\213}",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAxNFx1MDAwNyTxuJGg6bqlLVx1MDAwNOqZotaGXGJcd"
            "TAwMTDzr7-c446I7oOp8LqstfOtrrbpg6HnhYDyt4im8KqYuVx1MDAxN1x1MDAxY_KQi4Luu5VgYtC"
            "lL-KRqu-euPO9lZvygZiM47ah7rGezpTvmrbui5XwqLCLfSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzI"
            "joiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.6Von5BQP9o"
            "RMTBQVicNPPt8rtdUfSLhasK6NAIQGQ6o") },
    { "mixed text 14",
      "s3cr3t-0123456789", 17,
      ")\357\227\236\001\314\2409\026\360\277\250\253\323\205\320\236\356\207\264\361\222"
      "\261\234\361\223\205\212\357\263\257\354\220\224\357\231\262\331\270\004\313\270m^"
      "\010\361\262\276\224\023h\357\256\256\347\257\224\340\251\206\361\216\267\254\363"
      "\201\245\233\350\243\202\362\243\266\231\356\271\204\362\207\226\270\002\002c\356"
      "\242\240\346\215\272\007\357\235\214\016\360\241\250\215",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iinvl55cdTAwMDHMoDlcdTAwMTbwv6ir04XQnu6HtPGSsZzxk"
            "4WK77Ov7JCU75my2bhcdTAwMDTLuG1eXGLxsr6UXHUwMDEzaO-uruevlOCphvGOt6zzgaWb6KOC8qO"
            "2me65hPKHlrhcdTAwMDJcdTAwMDJj7qKg5o26XHUwMDA3752MXHUwMDBl8KGojSIsImlhdCI6MTY5N"
            "zY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc"
            "2OTZ9.GgmHcfV4kJLVcCCrS3JAuo7iOOOgB3s0y8Ak804YMaU") },
    { "mixed text 15",
      "s3cr3t-0123456789", 17,
      "\352\206\226\352\275\247\363\275\262\232\003=\340\242\270\333\250\340\274\243\346"
      "\227\210\015H\356\257\241n\357\276\232\343\235\261\343\256\250\315\221\357\202\247C"
      "\020\345\214\273\350\251\270\344\223\220M\016\035\343\244\235]\343\274\265\356\262"
      "\201\341\264\271\005\014\321\264\356\231\252\322\247\027\316\255o\332\272$\361\216"
      "\277\236\010\312\217\013",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuqGluq9p_O9sppcdTAwMDM94KK426jgvKPml4hcckjur6Fu7"
            "76a452x466ozZHvgqdDXHUwMDEw5Yy76Km45JOQTVx1MDAwZVx1MDAxZOOknV3jvLXusoHhtLlcdTA"
            "wMDVcZtG07pmq0qdcdTAwMTfOrW_auiTxjr-eXGLKj1x1MDAwYiIsImlhdCI6MTY5NzY4NDA5Niwia"
            "XNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.XoC-4A"
            "IeGbQ9Tsq_8LtUUTxD0HKofgp8aHKC7JVjXhM") },
    { "mixed text 16",
      "s3cr3t-0123456789", 17,
      "\322\205\356\260\273\344\240\202\332\201^&\364\207\206\202\351\213\250\033\037\032"
      "\364\204\207\206\354\234\251\324\203\355\206\213 \305\256\350\266\200\343\251\215_"
      "\327\205\030\363\256\262\210\327\250\035\303\202\314\203\\o\362\226\233\232O\350\272"
      "\242\357\222\247\361\272\263\254V\357\221\221\030]\357\270\255\315\211\012\027\334"
      "\217\024\344\217\234\037\357\274\275\363\201\210\201",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ItKF7rC75KCC2oFeJvSHhoLpi6hcdTAwMWJcdTAwMWZcdTAwM"
            "WH0hIeG7Jyp1IPthosgxa7otoDjqY1f14VcdTAwMTjzrrKI16hcdTAwMWTDgsyDXFxv8pabmk_ouqL"
            "vkqfxurOsVu-RkVx1MDAxOF3vuK3NiVxuXHUwMDE33I9cdTAwMTTkj5xcdTAwMWbvvL3zgYiBIiwia"
            "WF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI"
            "6MTY5NzY4NzY5Nn0.P4yEsQJcG-eWneUHytxTOGM3Z1Wb2ouGfOzJAXZjk1k") },
    { "mixed text 17",
      "s3cr3t-0123456789", 17,
      "\356\226\221\305\227\336\261\345\235\241\360\273\241\226\021\020\1779E\322\253\010"
      "\320\273,\324\224\317\213\363\261\207\245\024\356\201\212\357\253\240\311\264\303"
      "\233\357\230\233\330\257\354\226\266\357\267\251\016\310\237H\034\307\212\035z\357"
      "\205\223\323\246\363\272\261\265\351\230\253\362\206\260\210\342\246\237\360\247\234"
      "\250\006\353\273\242F\356\257\251J\363\216\247\273\360\254\236\227\357\263\211\027"
      "\352\255\277\360\243\266\253",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6WkcWX3rHlnaHwu6GWXHUwMDExXHUwMDEwfzlF0qtcYtC7L"
            "NSUz4vzsYelXHUwMDE07oGK76ugybTDm--Ym9iv7Ja277epXHUwMDBlyJ9IXHUwMDFjx4pcdTAwMWR"
            "674WT06bzurG16Zir8oawiOKmn_CnnKhcdTAwMDbru6JG7q-pSvOOp7vwrJ6X77OJXHUwMDE36q2_8"
            "KO2qyIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGg"
            "iLCJleHAiOjE2OTc2ODc2OTZ9.n-KbpeH3Eu7frYphsExfrdIstZyJu02UQkrvwoWCmAs") },
    { "mixed text 18",
      "s3cr3t-0123456789", 17,
      "Hp\356\271\213\336\203\015\361\272\202\204\347\257\230\315\225\327\254\357\211\263"
      "\356\202\267\346\221\215\362\275\270\276\007o\355\216\261LX\030{\025\077\035\014\"f"
      "\310\274\336\210\310\210\342\241\237\356\272\260\317\2551\363\245\217\266\341\266"
      "\223\356\234\237\034\025\357\267\234\323\215\357\242\272G\343\202\206\347\271\231"
      "\363\213\277\255\356\253\241\363\253\251\272a\357\242\245D\354\240\273\312\236\363"
      "\267\222\202\363\213\254\273",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ikhw7rmL3oNccvG6goTnr5jNldes74mz7oK35pGN8r24vlx1M"
            "DAwN2_tjrFMWFx1MDAxOHtcdTAwMTU_XHUwMDFkXGZcImbIvN6IyIjioZ_uurDPrTHzpY-24baT7py"
            "fXHUwMDFjXHUwMDE177ec043vorpH44KG57mZ84u_re6rofOrqbph76KlROygu8qe87eSgvOLrLsiL"
            "CJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXh"
            "wIjoxNjk3Njg3Njk2fQ.fDSli-r7DQNlraVQjPB2l7JEn9QMxjFMRNnZFvjlCJg") },
    { "mixed text 19",
      "s3cr3t-0123456789", 17,
      "\"\357\201\270\323\201\006\357\266\241\357\230\204\356\205\223)\001\024\017\361\271"
      "\273\247\333\254H\033\357\201\217\356\236\263\356\205\201\314\207\327\246\356\231"
      "\277\356\205\220\346\217\264\357\276\223\360\235\276\266\353\216\210\362\235\212\233"
      "\334\207\364\214\264\210\345\260\2672\014z\316\236\330\247\356\210\224\331\210uN|"
      "\361\262\255\275ZC\345\236\266\027ob\321\263\323\206\356\240\270\362\203\274\251\033"
      "`\011\357\214\244\356\247\272\302\205",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilwi74G404FcdTAwMDbvtqHvmITuhZMpXHUwMDAxXHUwMDE0X"
            "HUwMDBm8bm7p9usSFx1MDAxYu-Bj-6es-6FgcyH16bumb_uhZDmj7TvvpPwnb62646I8p2Km9yH9Iy"
            "0iOWwtzJcZnrOntin7oiU2Yh1Tnzxsq29WkPlnrZcdTAwMTdvYtGz04buoLjyg7ypXHUwMDFiYFx07"
            "4yk7qe6woUiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGV"
            "hbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.IhtlauHF3YHXwLxufkNPpTu8e40_SMB3GfleazHQ3jU") },
    { "mixed text 20",
      "s3cr3t-0123456789", 17,
      "0\362\225\244\267\357\266\235\307\257\362\275\206\260\302\215\356\255\264\023\325"
      "\273\361\263\251\216F\036\356\203\220\356\246\232\302\216\\\020fc\341\230\237\331"
      "\224\342\273\254\363\265\226\237\344\221\254\342\203\213\013;\002\363\250\261\224"
      "\350\232\273\360\251\241\215\361\213\215\256\352\204\232\341\222\2757t\356\224\204"
      "\361\230\257\257\353\276\214V\357\242\244\353\255\237\362\224\270\251[\333\213\005"
      "\305\263\352\237\215.\363\274\252\241\010t\024\354\210\251\015\302\214\337\212\353"
      "\274\214\031\361\262\247\251",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjDylaS377adx6_yvYawwo3urbRcdTAwMTPVu_GzqY5GXHUwM"
            "DFl7oOQ7qaawo5cXFx1MDAxMGZj4Zif2ZTiu6zztZaf5JGs4oOLXHUwMDBiO1x1MDAwMvOosZTomrv"
            "wqaGN8YuNruqEmuGSvTd07pSE8Zivr-u-jFbvoqTrrZ_ylLipW9uLXHUwMDA1xbPqn40u87yqoVxid"
            "Fx1MDAxNOyIqVxywozfiuu8jFx1MDAxOfGyp6kiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25"
            "oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.Y0GxIaDo0TlRQbq_s0"
            "xOH2Em51USLq-CMAJ2QLrV1f8") },
    { "mixed text 21",
      "s3cr3t-0123456789", 17,
      "\314\202\364\212\204\230\316\225\343\200\203\361\204\205\250\360\221\246\216\333\236"
      "\356\265\274\357\253\234\006t\344\237\255\017\356\230\245\362\267\252\260\334\206"
      "\333\264\354\253\255\323\273\361\247\256\273\307\211\331\275\350\277\232\362\260\204"
      "\252W\364\201\212\240\343\250\227\326\252\363\214\211\2021\347\276\232>\363\274\225"
      "\257\356\251\214b\350\260\243c1\357\224\265\361\250\203\242\302\237\357\266\250\303"
      "\221\362\203\235\206\341\263\224\364\212\237\251\303\234\352\251\206\356\206\265'"
      "\015\361\277\222\255\312\277\306\2746\017\356\276\264\350\237\227\352\246\215\325"
      "\256\361\265\247\247\315\276\022",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsyC9IqEmM6V44CD8YSFqPCRpo7bnu61vO-rnFx1MDAwNnTkn"
            "61cdTAwMGbumKXyt6qw3IbbtOyrrdO78aeuu8eJ2b3ov5rysISqV_SBiqDjqJfWqvOMiYIx576aPvO"
            "8la_uqYxi6LCjYzHvlLXxqIOiwp_vtqjDkfKDnYbhs5T0ip-pw5zqqYbuhrUnXHLxv5Ktyr_GvDZcd"
            "TAwMGbuvrTon5fqpo3VrvG1p6fNvlx1MDAxMiIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmh"
            "lYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.yPEiqgcV9eK5nOmHhI-c"
            "_Wp8bn-IIwcOQwu5AZADUpM") },
    { "mixed text 22",
      "s3cr3t-0123456789", 17,
      "\352\220\206\302\242\005u\016\346\234\230\356\256\205\333\200\310\263\353\246\273"
      "\350\231\233\337\207\335\2459\306\201&\363\217\266\212\360\250\266\257\361\235\222"
      "\234\352\253\234\002\334\261<\030\347\220\206\327\255\357\214\260\356\254\200\357"
      "\240\246\312\213\356\220\237\316\200\310\253\320\262\311\206\357\232\202\326\241\356"
      "\205\224\310\235\357\206\203\357\202\212\014\004\363\270\213\206\346\221\265\353\222"
      "\277\020\333\271\022#\356\203\252\362\230\262\202\356\270\213\034\356\250\252\007"
      "\302\263\362\245\240\272\346\257\270\017$\350\223\260\357\205\242\363\236\225\206"
      "\357\211\242\341\244\201",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuqQhsKiXHUwMDA1dVx1MDAwZeacmO6uhduAyLPrprvomZvfh"
            "92lOcaBJvOPtorwqLav8Z2SnOqrnFx1MDAwMtyxPFx1MDAxOOeQhtet74yw7qyA76CmyovukJ_OgMi"
            "r0LLJhu-agtah7oWUyJ3vhoPvgopcZlx1MDAwNPO4i4bmkbXrkr9cdTAwMTDbuVx1MDAxMiPug6rym"
            "LKC7riLXHUwMDFj7qiqXHUwMDA3wrPypaC65q-4XHUwMDBmJOiTsO-FovOelYbviaLhpIEiLCJpYXQ"
            "iOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxN"
            "jk3Njg3Njk2fQ.odJtQIqEbVmx8LuBxHJLxgYBq1ZTf1oYKlXCNp5Xkt4") },
    { "mixed text 23",
      "s3cr3t-0123456789", 17,
      "\351\240\277\357\264\200\353\226\223\036\342\215\224\016Y\354\246\234%\360\222\225"
      "\236\360\233\233\256\357\223\246\363\225\206\204\357\236\204\177\321\247\351\237\253"
      "\357\251\207\317\226\362\232\271\241\362\242\251\276\360\267\240\266\322\261\357\263"
      "\267\323\211\346\266\261\011\361\216\245\207\335\223\353\221\276\341\255\226\357\255"
      "\200\360\265\233\270\017\356\223\263\011a\313\275\326\245\362\244\257\207\354\210"
      "\237\357\212\262 \344\241\262\327\234\356\233\255\357\222\215\346\200\207\337\217"
      "\005\316\203\351\217\201\336\223D\360\261\234\246j\321\234\345\267\264\333\216\031w"
      "\362\211\261\216{\322\254\356\251\200\016\334\233W\360\270\242\216",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iumgv--0gOuWk1x1MDAxZeKNlFx1MDAwZVnsppwl8JKVnvCbm"
            "67vk6bzlYaE756Ef9Gn6Z-r76mHz5bymrmh8qKpvvC3oLbSse-zt9OJ5raxXHTxjqWH3ZPrkb7hrZb"
            "vrYDwtZu4XHUwMDBm7pOzXHRhy73WpfKkr4fsiJ_virIg5KGy15zum63vko3mgIffj1x1MDAwNc6D6"
            "Y-B3pNE8LGcpmrRnOW3tNuOXHUwMDE5d_KJsY570qzuqYBcdTAwMGXcm1fwuKKOIiwiaWF0IjoxNjk"
            "3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4N"
            "zY5Nn0.0ftpMEe0jgoEaJWDa9QkbZUBkmAHGCvnIg5TYxfZzS0") },
    { "mixed text 24",
      "s3cr3t-0123456789", 17,
      "\362\210\221\232\025\350\241\246\357\200\275\362\205\264\274\357\266\270e0\356\207"
      "\215\357\217\241\023\033\010\030\356\250\217\344\202\227\001\362\256\251\223\313\247"
      "\362\232\241\204\016\357\237\205pH\315\244\357\257\235\356\247\207\333\256\354\204"
      "\214\364\202\241\270\015\355\231\222J\302\245z\346\247\235\014\360\220\237\222\355"
      "\231\243v\361\271\264\251\356\277\246\022$\362\220\217\275\023\362\221\220\220,\360"
      "\231\253\231\357\234\236\360\234\224\264\343\211\250\363\271\264\251\356\210\215f"
      "\357\237\266\005L\360\267\241\276\356\236\266\360\244\251\224\360\262\274\220\336"
      "\262\304\217\342\276\265\345\277\223\362\265\255\254\352\216\232\357\260\214\303\207"
      "\315\246\003",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvKIkZpcdTAwMTXooabvgL3yhbS877a4ZTDuh43vj6FcdTAwM"
            "TNcdTAwMWJcYlx1MDAxOO6oj-SCl1x1MDAwMfKuqZPLp_KaoYRcdTAwMGXvn4VwSM2k76-d7qeH267"
            "shIz0gqG4XHLtmZJKwqV65qedXGbwkJ-S7ZmjdvG5tKnuv6ZcdTAwMTIk8pCPvVx1MDAxM_KRkJAs8"
            "Jmrme-cnvCclLTjiajzubSp7oiNZu-ftlx1MDAwNUzwt6G-7p628KSplPCyvJDessSP4r615b-T8rW"
            "trOqOmu-wjMOHzaZcdTAwMDMiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhd"
            "WQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.dqppQvtssWhDFfqP2oWZhddaBTBE74cx"
            "DcBKZhV_AKM") },
    { "1000 times U+0061 ...",
      "s3cr3t-0123456789", 17,
      "a",
      1000, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWEiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25"
            "oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.7Z04z-jmr225lcoFdC"
            "66cCpkSP_tbMrK8hm6d8SiYvg") },
    { "2047 times U+0061 ...",
      "s3cr3t-0123456789", 17,
      "a",
      2047, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWEiLCJpYXQiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGg"
            "iLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.8bFozt4gBb917E2upIwcSrdrIG"
            "s6O2zv3uzAv44t0wo") },
    { "4096 times U+0061 ...",
      "s3cr3t-0123456789", 17,
      "a",
      4096, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW",
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW"
            "FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh"
            "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWEiLCJpYX"
            "QiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjox"
            "Njk3Njg3Njk2fQ.ekadhAKi_nMtNBH-wh1vT51kjhfOr6jQGiDwwCQoXWE") },
    { "1000 times U+0001 ...",
      "s3cr3t-0123456789", 17,
      "\001",
      1000, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwM"
            "Vx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDA"
            "wMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1M"
            "DAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx"
            "1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV",
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1"
            "MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMV"
            "x1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAw"
            "MVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MD"
            "AwMVx1MDAwMVx1MDAwMVx1MDAwMVx1MDAwMSIsImlhdCI6MTY5NzY4NDA5NiwiaXNzIjoiYXZvbmhl"
            "YWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.pZzciJjDUFUfmobqBHQUS"
            "sxA5YOWOVWHVzija43Qv4c") },
    { "800 times U+0022 ...",
      "s3cr3t-0123456789", 17,
      "\"\\",
      800, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IlwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcI"
            "lxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFx"
            "cIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiX"
            "FxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFw"
            "iXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcX"
            "FwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJ"
            "cXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcX"
            "CJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlx"
            "cXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXF",
            "wiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJc"
            "XFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXC"
            "JcXFwiXFxcIlxcXCJcXFwiXFxcIlxcXCJcXFwiXFxcIlxcIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3Mi"
            "OiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.Fc4sZCXsev"
            "BSE2w3yzohPszdBixRm8D_EWCVLJVSjxo") },
    { "1500 times U+00E9 ...",
      "s3cr3t-0123456789", 17,
      "\303\251",
      1500, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IsOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcO"
            "pw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDq"
            "cOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6n"
            "DqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw"
            "6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqSIsImlhdCI6MTY5NzY4NDA5Niw"
            "iaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b2",
            "5oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.3TO-ly7T7oTEO934Vh98wR93z4TpCFp0vx_lwFsBFIc") },
    { "999 times U+2028 ...",
      "s3cr3t-0123456789", 17,
      "\342\200\250",
      999, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOK"
            "AqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAq"
            "OKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqOKAqCIsImlhdCI6MTY5NzY4NDA5NiwiaXN"
            "zIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZW",
            "FsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.4_bNQfQPvV6DsGfINB8NbYw5TK2xZT9uLnZeh1veZec") },
    { "1024 times U+1F600 ...",
      "s3cr3t-0123456789", 17,
      "\360\237\230\200",
      1024, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn"
            "5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmID"
            "wn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfm"
            "IDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPC"
            "fmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Yg"
            "PCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-"
            "YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8"
            "J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5i"
            "A8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgP",
            "CfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Y"
            "gPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J"
            "-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA"
            "8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5"
            "iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDw"
            "n5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmI"
            "Dwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCf"
            "mIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgP"
            "CfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Y"
            "gPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J"
            "-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA"
            "8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5"
            "iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDw"
            "n5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmI"
            "Dwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCf"
            "mIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgP"
            "CfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-Y"
            "gPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIDwn5iA8J-YgPCfmIAiLCJpYX"
            "QiOjE2OTc2ODQwOTYsImlzcyI6ImF2b25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjox"
            "Njk3Njg3Njk2fQ.vKRU6ojbvjTK29bZ7qYjNJqCMAXbg2Z8TB1iICqIUCM") },
    { "500 times U+0061 ...",
      "s3cr3t-0123456789", 17,
      "a\012\303\251\360\237\230\200",
      500, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6ImFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-Yg"
            "GFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsO"
            "p8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J",
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFc"
            "bsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J"
            "-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgGFcbsOp8J-YgCIsImlhdCI6MTY5"
            "NzY4NDA5NiwiaXNzIjoiYXZvbmhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2OD"
            "c2OTZ9.W3wX8v9BfD2MF3Nzwn1Nnjy8--NeSpOdniGvZ2X3WWQ") },
    { "secret of 1 bytes",
      "m", 1,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.ScHEr95OHLvYbJI"
            "tEYc7FlreGcF-Frga41172w_mLbw") },
    { "secret of 2 bytes",
      "W\317", 2,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.jcFytGRXYUeYPS7"
            "6QM4FxWxSAwdy9YI5z8ASrBqKMrk") },
    { "secret of 31 bytes",
      "\024\023\233\347\355J\307\302\337\332\224\344=\002\000\272w\334\243\370\247\203\341x"
      "\223\376\361\210\200&\015", 31,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.7zcQgBBrEh2ie7a"
            "0of_LdI1Hj84a68TVpx0O1yQ1L30") },
    { "secret of 32 bytes",
      "\017\020\026NQW\364\010A\273\372Z$FYo\317\300\376\005\217\223R\263\313ZKj\026\203"
      "\206\177", 32,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.9BUs4J_FfI9_kAS"
            "-qVn142ExiAHliSeJ_NytOj3b7DA") },
    { "secret of 33 bytes",
      "Q\367\372\331\365\345\240\346\327`\2479\264\310\012B\372\205v\305p\005\344\271~\006y"
      "ah6g3\232", 33,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.2_rtk_pkHJbzNYx"
            "SUKAFhG4Ptqz6j2sch2qk1Iu7NyU") },
    { "secret of 63 bytes",
      ",\206\250\011\077\372=E\262\213#\013\2046\371x\016\206\265\036\031\353\204g\332\337E"
      "Ds`\240'\304K\226\376\214\254Pe\343I\346^\263\005T\342\321_O\231g\004\207\236C\262"
      "\213\375\314TE", 63,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.G5JQtvxpoKAIZAI"
            "PuiwQ0YCNp8RapwG0tlWGA1Xub5Q") },
    { "secret of 64 bytes",
      "\006\201\311F-U;{y\255\222y\005\321g\020\302k\263\370\251\325\200\031\231\225\374y"
      "\205\240$\224\273\015}Jes\3021\331\012H\374@.\347<KBJ\244\221\317\321\224\223\251"
      "\227\255\303\014\305\201", 64,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.-SfQmw-G8UIqi04"
            "PAaGL2QT7T3vB0x43NILLskYqjBI") },
    { "secret of 65 bytes",
      "Zb\356\200]\265t\211eK\273\300\217\247\372\242\223h\3312\002\022\247\331\321\203\323"
      "\201\347\315\213\036\256=\354J\224@\220\357r\313v\353\335\276 \206m0\373^<vA\223-2"
      "\240=\223!\355v\214", 65,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.7Tcnri326iy8qbk"
            "T7kZs7tBrTkkiPS656HI2esKq4uM") },
    { "secret of 128 bytes",
      "\341\356\"B\204\220\032\255\312N\320\032\027\352\362nc\350\021\030e\201\311\362d\254"
      "ae\244\276N),\272\276Y\305\227\271\004Y\367{\013\314\265'\317nr0\242\331^\314\\\323H"
      " i\274]\267\"\355\275E\344\314\353\263#|\2301Qs\216\220\225D\364\211e\232\355\322CL}"
      "d\015I\024lm\2547[\330\322\0219\307\300\323p\326\360\274a\206\235k\266\300\225\033G"
      "\226\320\307~}\010t3t", 128,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.VVjkZAps8hMUJTd"
            "IrFhdR1t0EdBWH59eCJxW-PuouPU") },
    { "secret of 1000 bytes",
      "2$$\251\265KC\246\243\351|\230{;\361$\015\365\277\267\366\232\315\015o\307\242\341"
      "\225\357\264P\334~\374\262\010\251\226\271\231\235\021\274\264\217\314nr\257\257pwO"
      "\271\034\201\021\355\360\235\023RV=\224\351\2073\006\345\242\335\000\371/\367o\270"
      "\025\021\213\202.{:\356-N'\220\212\374\034x\027\023\310-\265\231\376\030\207\360v"
      "\252\364\375@Z\337\200\325\320\030\210W=\341\364\323|\277\341\270\231\026:\220g\314"
      "\027G\340(\352o|\352$y}K\212\177e\257\355\233\241\363\221\326\216\312\355\374\217m@"
      "\030\031(V\011\011\0179\371'\223\330\363v\015iH\027\365aA\005\343f}\345c\340\3333zA"
      "\223\241\366\334`\202\254!\350\261\021H\2720\233 \034\244\351\217m\346\272RI\323\014"
      "\254\305[O3|\372\002\260\263\315\325\256\322\022V\300\264\224=\034\077\254\077\266"
      "\376\353\312\217#\025\301\237\272\307ta\252we\366`\312\217\3660\312\036\2041`\036I"
      "\273\237{\350\"\013-\366X\002\345\341\234\003Mp\235\372\357C\007\376v\311\363\200T"
      "\341\034m\356\230\006B\240\326Z{7:\024\215\256\311gYX\226\010\231C\005\247G\027w\206"
      "\227$\"\246>\361\206M\371i\340\335\035F\212\274\306\177\346\230e\253xO\016\277\024"
      "\237`\236$\340\201;\336\274\313\311\234D\361#\252\327;\371f\260\236\271\253\211N\307"
      "\021\221U\3558l\002\010\334\014\372A_\352E\277\343\033\035~\263\325`;\261\275\274J"
      "\301g\357\360\373Zs4\311NE\2174\233\230\252\270\262}|\273\022>R\004p\304\211m\300}j"
      "\324\222\032\204.V/o\037R\306\\\207vn\367\225S\012\316z\207\371o\222u\355\\\222\3458"
      "CZ\231:\361\254L\2336\007\254*\273\346\015G\233\320x\273\300\363\222\304\333H\000a"
      "\010\014\035\001b\323\020\220N5\265}\220_f\010\360\033=\001u9P\033~0<{\007\014\342g("
      "\361\303\373\210\205\326X\004\313\377\271\203\355\205\310\321\220\231\203\271m\354f"
      "\000e\272\304\346\216\317l&m\342\344\002\3264\030\350%\307\242o\252\023\253D\340\012"
      "\237\274\246\002\353\013\250jp\001\205\212f\340\320`\274\026d\270\352\304p\247\264"
      "\200\372J\363|\361\335b\015\267Zu\032\243\365\336\330\\\315IeMj\357\325\226\226\313"
      "\\S\336{1\002R\267\212\015\300|\345\022\351\327\002\323\335\227\341\315l\015\003\307"
      "\177\213H\024\253\302\210\373#\323\301;q~\276\012/K\017\023\030\3441\220\000\213\372"
      "k\262\004.\206;Ez\257\306\234\205\327\333O\003<\331)\255\251\367\226\275\306i\015#"
      "\304\271\0312\247'\023|6|\363\271(\335\327`5\277\373K\352*0\034\261\357\321[R\037y"
      "\350\323#\273\177aKS\010Z\364T\335\015u\260\310\266\364\357E^\267\217\342\265\257"
      "\016\017d6H\212\273\315\277\254*D\206\214\217\237\"\375\326\337\261\373\344\322\353"
      "\027+NL\264s\376\267\362\343\240\326\316\243\251q2\020\366\262\236\354\230\365\265"
      "\204\366\352\351B\253\230\364\321\345-C\212\353\226\0258cF\234y\034o\315\225\025J8"
      "\360\276\266J\246\322x\361`\363]V\257d\203\022\224 \333\011vO\366\3447@J\265\273 "
      "\242}!\211\026\361gW\220\213\365/Fo\223\364\270\300\243\225+\263mIxBf\2430\216i\330G"
      "P\317\343\027\213\373\221\336\377N\250\273m\254\364\306;zP/\210O\214\344\206\305\035"
      "ZZ\032\264\255\177pf7\224%\035\324\333\011\374\2679\177+k\373\254\314\005\340\345"
      "\207\031\217'6\266:eGyK\203\303s\015\\{ :\240}\300\003D\214V\007", 1000,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.lEJ-s7ChF2Bgnlb"
            "H7i6gOi_R5s-K1R6huLWD-9EzXFU") },
    { "secret of 1 bytes 0xff",
      "\377", 1,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.hDSRYlJlvoXa4n5"
            "JBMSvzQIrFCBWwIE02fuxQPIoduU") },
    { "secret of 32 bytes 0xff",
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377\377\377\377\377\377\377\377\377\377", 32,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.MwIfFGQsWiD3tcA"
            "dOwN4wRmy6S5TbaQWpkX-sLDHPgY") },
    { "secret of 64 bytes 0xff",
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377", 64,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.rtk3KZ_wHeD33ms"
            "29oXSuAg63i0jjiV5sWIMtXjPuYE") },
    { "secret of 65 bytes 0xff",
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377\377"
      "\377\377", 65,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.fvAF9Kj5Ut9Yri5"
            "v4KXLlsneZuloPlFJqBfuDkv0GgA") },
    { "secret of 1 NUL bytes",
      "\000", 1,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.C4ip7ZaeAzb12Cd"
            "326yw9MdFtazbZiip3y1Ndv5479o") },
    { "secret of 32 NUL bytes",
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000\000\000\000\000\000\000\000\000\000", 32,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.C4ip7ZaeAzb12Cd"
            "326yw9MdFtazbZiip3y1Ndv5479o") },
    { "secret of 64 NUL bytes",
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000", 64,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.C4ip7ZaeAzb12Cd"
            "326yw9MdFtazbZiip3y1Ndv5479o") },
    { "secret of 65 NUL bytes",
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"
      "\000\000", 65,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.CKpCVl9kVWy0HlH"
            "a5biXXzdbX00FK71Iq5B7fHY9rkk") },
    { "secret with a NUL inside",
      "a\000b", 3,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.sSo26iHfZVHMhXw"
            "kDz8b4I8ZUrJ7W3bTBEwqoOgAYGQ") },
    { "secret that begins with a NUL",
      "\000ab", 3,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.ztvckFAjMgAni1q"
            "SJAWoqGzDDPE-FhrUALZT8ab2Wg0") },
    { "secret that ends with a NUL",
      "ab\000", 3,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.9oykyOym7672rON"
            "_JAG22kfPT70mMIjjoy7f9FBrGaA") },
    { "secret of 65 bytes that ends with a NUL",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\000", 65,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.dg-ABQXkBCRZNfa"
            "UCIJfmicpU2Wy1GZQdQnx1RVV6OQ") },
    { "secret with white space around it",
      " s3cr3t\015\012", 9,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.jJCzvcOkMFCXAZp"
            "qTak3xib1AbGLPFIW2pfnFbZQc5Y") },
    { "secret that is not ASCII",
      "p\303\244ssw\303\266rd-\360\237\224\221", 15,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.k5yugdJSoT4oY7Z"
            "7_2g_0V9-fXBH2t9HP9S2k3Wh69s") },
    { "secret that is not UTF-8",
      "\300\200\377\376\355\240\200", 7,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.qw0n3bo1GnOflCw"
            "WIli3fiu7pzsYDze0HygoEJiAb0w") },
    { "secret that looks like base64",
      "c2VjcmV0", 8,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.TGI912oiA_w9xT_"
            "M50S5AsqSsUgFzMDb8UofsjFgXkU") },
    { "secret of all byte values",
      "\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024"
      "\025\026\027\030\031\032\033\034\035\036\037 !\"#$%&'()*+,-./0123456789:;<=>\077@ABC"
      "DEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\177\200\201\202\203\204"
      "\205\206\207\210\211\212\213\214\215\216\217\220\221\222\223\224\225\226\227\230\231"
      "\232\233\234\235\236\237\240\241\242\243\244\245\246\247\250\251\252\253\254\255\256"
      "\257\260\261\262\263\264\265\266\267\270\271\272\273\274\275\276\277\300\301\302\303"
      "\304\305\306\307\310\311\312\313\314\315\316\317\320\321\322\323\324\325\326\327\330"
      "\331\332\333\334\335\336\337\340\341\342\343\344\345\346\347\350\351\352\353\354\355"
      "\356\357\360\361\362\363\364\365\366\367\370\371\372\373\374\375\376\377", 256,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.D-CdNG0d_XFMNLt"
            "hE2Ft4sm4Tdrf5_nBBsWSU2U_8t0") },
    { "RFC 4231 section 4.2 key",
      "\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013\013", 20,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.eQQIRmZwVcx6wji"
            "Pr_a_rEK1qULudRFAmsp0hoXBkQg") },
    { "RFC 4231 section 4.3 key",
      "Jefe", 4,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.DmSgIhbR_pp324Y"
            "nnl73PPaP9OlbrOblsbqhweP6rgA") },
    { "RFC 4231 section 4.4 key",
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252", 20,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.kqTaAdSjwCppLzV"
            "h29HVmn4wX-h5o0qle3LUn6RWf7I") },
    { "RFC 4231 section 4.5 key",
      "\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025"
      "\026\027\030\031", 25,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.OresJ4sUMIfrr_6"
            "RRGyCfrPoTVSKiXvls8OQopCLxXo") },
    { "RFC 4231 section 4.7 key",
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252\252"
      "\252\252\252\252\252", 131,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.bNxhB4IUE4EjZTk"
            "NGzoIHUxL8rFEEgRLQIZswkSA5dA") },
    { "RFC 7515 appendix A.1 key",
      "\003#5K+\017\245\274\203~\006ew{\246\217Z\263(\346\360T\311(\251\017\204\262\322P."
      "\277\323\373Z\222\322\006G\357\226\212\264\303wb=\"=.!r\005.O\010\300\315\232\365g"
      "\320\200\243", 64,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.EAHtnm7lGnzkQas"
            "IG233p2I4qVXb2Me1wtxbN2TddnU") },
    { "0 to 1, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 0, 1, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjowLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MX0.n0w0ZX5bFTX022xRjNtNQKNP9d0-wUlexKJtvC5"
            "BTN8") },
    { "0 to 1, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 0, 1, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjowLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMH0.lsGxGG3sG2xm3zcVwov3DfirrfBouryT9BC"
            "MNYTcbyY") },
    { "0 to 4294967295, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 0, 4294967295, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjowLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6NDI5NDk2NzI5NX0.0RHkZdJGGF4OFPkzHCHxoXUCw67"
            "-qTJyZ3pzwyzCMLc") },
    { "0 to 4294967295, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 0, 4294967295, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjowLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6NDI5NDk2NzI5NTAwMH0.rewxZfHW4WW1cGXmX9eC6a4"
            "e3ACyM2APJaJ06vOa76w") },
    { "1 to 2, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1, 2, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6Mn0.xW7bqFEnrKXkXNeOrPxD6wPNwgvxmCCh-hv0hg9"
            "nlEU") },
    { "1 to 2, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1, 2, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxLCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MjAwMH0.i1B2bYXSoXK__SqvGVGebVsBszLRqIqfB63"
            "-8vkoSoY") },
    { "1697684096 to 1697684097, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697684097, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NDA5N30.uAPvO3eJGctsMS_"
            "HYG-0pIniNou1_UPU43T7lmrJnew") },
    { "1697684096 to 1697684097, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697684097, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NDA5NzAwMH0.r7Ay_aHfisB"
            "WKIFdgh5koeXra-FR_r1cqiub3L05TjA") },
    { "1697684096 to 1697770496, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697770496, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5Nzc3MDQ5Nn0.JxK_-epoL8f19kU"
            "xz8SomBZJnaIkpoPNmyJwFltun9Y") },
    { "1697684096 to 1697770496, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697770496, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5Nzc3MDQ5NjAwMH0.N5XZlCu5ZBV"
            "KdX8HntRXBle-KpV6ErfvHC6NH5CoPCM") },
    { "2147483647 to 2147483648, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 2147483647, 2147483648, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoyMTQ3NDgzNjQ3LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MjE0NzQ4MzY0OH0.qTq7_bmHY3T0isI"
            "4rMh26H0fzh7EKVwpxPUwp8xny6M") },
    { "2147483647 to 2147483648, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 2147483647, 2147483648, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoyMTQ3NDgzNjQ3LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MjE0NzQ4MzY0ODAwMH0.POxws6JWrcF"
            "iZxOI_m_2X-FL2mcBXf7AYJeP8eGM3wU") },
    { "4294967294 to 4294967295, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 4294967294, 4294967295, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo0Mjk0OTY3Mjk0LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6NDI5NDk2NzI5NX0.YKTlGcj68XOB_kQ"
            "sYiyqwm79uNZKwnN82ZMzX-FPltY") },
    { "4294967294 to 4294967295, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 4294967294, 4294967295, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo0Mjk0OTY3Mjk0LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6NDI5NDk2NzI5NTAwMH0.MwocWVpaSkW"
            "Nv7bga4JopCMv-HVlMOUQjgzNSWp9PHo") },
    { "9 to 10, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9, 10, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5LCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTB9.RUt5gshMrpE_BX3oU5CFNvPbuajGw6d41ob6M7"
            "ALFOg") },
    { "9 to 10, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9, 10, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5LCJpc3MiOiJhdm9uaGVhbHRoI"
            "iwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMDB9.mpiTH82SEirhkngPIbmh-cC9r4PEZwXeEc"
            "Fbso9x4Yw") },
    { "99 to 100, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99, 100, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OSwiaXNzIjoiYXZvbmhlYWx0a"
            "CIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMH0.N-zf729rnY94cM2Zh62pzrNc5ilSzq5bBgr"
            "Ok8lQW4g") },
    { "99 to 100, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99, 100, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OSwiaXNzIjoiYXZvbmhlYWx0a"
            "CIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMDAwMH0.emxlx2YXFBI4rYXkKRCHlIezIBV53IA"
            "3mJH1qpaks2A") },
    { "999 to 1000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999, 1000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTksImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwfQ.Z-TP2ncVKQyRVbZ_h_Zmotm0v6fuGhZe"
            "CL2L_ExsEOk") },
    { "999 to 1000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999, 1000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTksImlzcyI6ImF2b25oZWFsd"
            "GgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwMDAwfQ.OEv2qUOGxp0-e46_htH0BeNjo_Zy"
            "v3AHsDRTw-CvAMo") },
    { "9999 to 10000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9999, 10000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMDB9.TA2wDMER5z4phDUWhhoh4iEM91iyWe"
            "36ao26TJ6C7r4") },
    { "9999 to 10000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9999, 10000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5LCJpc3MiOiJhdm9uaGVhb"
            "HRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMDAwMDB9._3gfowUK_a_Qa7pnMWxAUbWtkA"
            "UNIzBbm2Hiw9DmPjw") },
    { "99999 to 100000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99999, 100000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OSwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMDAwMH0.S9fNUun7QF1zZFTlBXA8ieDq3Sm"
            "GyBPvZ7etHsFCzHs") },
    { "99999 to 100000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99999, 100000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OSwiaXNzIjoiYXZvbmhlY"
            "Wx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMDAwMDAwMH0.guEVvsMDLjPgSFGtoRdnYaG"
            "8LgVb4WH9DWDBes7c2zY") },
    { "999999 to 1000000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999999, 1000000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTksImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwMDAwfQ.x3Rxlj_QxnbuHDWgHHHiOaxK"
            "pMSpO3h1n4UP5ltsSRM") },
    { "999999 to 1000000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999999, 1000000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTksImlzcyI6ImF2b25oZ"
            "WFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwMDAwMDAwfQ.KClIeVwbblVUN9OGpiAV"
            "fknXXe7Uz13QRvSodMM37WI") },
    { "9999999 to 10000000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9999999, 10000000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5LCJpc3MiOiJhdm9ua"
            "GVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMDAwMDB9.yxaq8TbOcfSFwfyoyhYGSi"
            "NEzRGd_gaQM0AmlFvD8i8") },
    { "9999999 to 10000000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 9999999, 10000000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5LCJpc3MiOiJhdm9ua"
            "GVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTAwMDAwMDAwMDB9.VqF3ItLww3XJDbmcAx"
            "D_EBTKqaRRPn0V3p7ANYRiN2E") },
    { "99999999 to 100000000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99999999, 100000000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5OSwiaXNzIjoiYXZvb"
            "mhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMDAwMDAwMH0.pQqFKQ7Doetz9wO21xP"
            "8fz0nzhpn8yWA1_vaA4shH-8") },
    { "99999999 to 100000000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 99999999, 100000000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5OSwiaXNzIjoiYXZvb"
            "mhlYWx0aCIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjEwMDAwMDAwMDAwMH0.HWeUxrrFD29clPE"
            "zExqHNHsdCIAymmlCL7zApbnMNfI") },
    { "999999999 to 1000000000, ms 0",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999999999, 1000000000, 0,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5OTksImlzcyI6ImF2b"
            "25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwMDAwMDAwfQ.2R_LWsOYtQynnTEi"
            "XnMUzbTwxveKKhnwxmMb4Q8gYwU") },
    { "999999999 to 1000000000, ms 1",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 999999999, 1000000000, 1,
      NULL,
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0Ijo5OTk5OTk5OTksImlzcyI6ImF2b"
            "25oZWFsdGgiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxMDAwMDAwMDAwMDAwfQ.qdq3henSjzdZ"
            "_t9fDi_ewZWr9zXR2pGsli3e7xapviM") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "a",
      "a",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhI"
            "iwiYXVkIjoiYSIsImV4cCI6MTY5NzY4NzY5Nn0.jxMDiMb_0tfOR6k4mPuQLNtCMBktXIm5BtFnDXA"
            "AIcY") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "https://example.com/",
      "api://default",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJod"
            "HRwczovL2V4YW1wbGUuY29tLyIsImF1ZCI6ImFwaTovL2RlZmF1bHQiLCJleHAiOjE2OTc2ODc2OTZ"
            "9.tb5zrrkx7lIjw_Q134Nl2d1O7WqdVYOAuzfOyylqMUg") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "i\"s\\s",
      "a\012\001d",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJpX"
            "CJzXFxzIiwiYXVkIjoiYVxuXHUwMDAxZCIsImV4cCI6MTY5NzY4NzY5Nn0.gkOW8xEzms80NuacXDa"
            "53003QFgn326rVIFAxeL5oSc") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "\303\251metteur",
      "\360\237\216\257",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiLDq"
            "W1ldHRldXIiLCJhdWQiOiLwn46vIiwiZXhwIjoxNjk3Njg3Njk2fQ.clmNEbAr9IQx13X8R9tAnHhj"
            "rhtVajW1XUrmr9adu84") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "avonhealth",
      "other",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoib3RoZXIiLCJleHAiOjE2OTc2ODc2OTZ9.INBjpQIkDeR2a-vHrubfLS"
            "iaIWyryDA8trm35b-5q1M") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "other",
      "avonhealth",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJvd"
            "GhlciIsImF1ZCI6ImF2b25oZWFsdGgiLCJleHAiOjE2OTc2ODc2OTZ9.SpAIzP-ZihyxIyXHjRkVql"
            "SaLptSZhWHcF206pcWZNM") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "\177\342\200\250",
      "\342\200\251/<&>",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJ_4"
            "oCoIiwiYXVkIjoi4oCpLzwmPiIsImV4cCI6MTY5NzY4NzY5Nn0.q_naJHByElfS6fD_qnT3eWarwS5"
            "sSGPYtDqJ25g2CAE") },
    { "issuer and audience",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
      "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
      "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
      "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJpa"
            "WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
            "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpa"
            "WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
            "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpa"
            "WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
            "paWlpaWkiLCJhdWQiOiJhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
            "hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY"
            "WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhIiwiZXhwIjoxNjk3Njg3Njk2fQ.rvRMLg_Yf3rGvybHcuxs"
            "0mumV2sB7UfeLoukvY00dQk") },
    { "issuer alone",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      "issuer",
      NULL,
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJpc"
            "3N1ZXIiLCJhdWQiOiJhdm9uaGVhbHRoIiwiZXhwIjoxNjk3Njg3Njk2fQ.5gZ3UbpJG4GdnwkfG5Zh"
            "2xdH1sOG7sHig1tZf5ImZD4") },
    { "audience alone",
      "s3cr3t-0123456789", 17,
      "user_3km",
      1, 1697684096, 1697687696, 0,
      NULL,
      "audience",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhd"
            "m9uaGVhbHRoIiwiYXVkIjoiYXVkaWVuY2UiLCJleHAiOjE2OTc2ODc2OTZ9.Shn1buXPiSu6bEbcF4"
            "trd_qsqkZ5XRrf5p605KhmvnU") },
    { "all at random 1",
      "h\236\326\2224J\361\311\177\252\034{I\005y\223\033\3232_\200\312\267R\314u\266-\212", 29,
      "\357\254\250\362\232\211\223\356\257\263\315\275\"\004\336\216\357\235\232\033\356"
      "\202\221\310\263\364\203\246\205\017\033\313\224\330\221\024\323\206\362\243\275\265",
      1, 3214635563, 3214967378, 1,
      "\356\267\256\330\275\004\025\357\226\252\357\217\223\351\212\220\020\362\262\203\274",
      "\357\246\200\017\337\236\315\207C\356\231\236\031\363\275\214\231",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-sqPKaiZPur7PNvVwiXHUwMDA03o7vnZpcdTAwMWLugpHIs"
            "_SDpoVcdTAwMGZcdTAwMWLLlNiRXHUwMDE004byo721IiwiaWF0IjozMjE0NjM1NTYzLCJpc3MiOiL"
            "ut67YvVx1MDAwNFx1MDAxNe-Wqu-Pk-mKkFx1MDAxMPKyg7wiLCJhdWQiOiLvpoBcdTAwMGbfns2HQ"
            "-6Znlx1MDAxOfO9jJkiLCJleHAiOjMyMTQ5NjczNzgwMDB9.dUPmCkbVO6gSLrFyTzerNqkgoGhM2-"
            "hCOYC_XpBv6UA") },
    { "all at random 2",
      "\325\313\"H\225\337\355\270\207\210`\221j\246\024d\330\013\077B\262\347y\351\360\367"
      "\331\222:\333\254k\343\376`\253^\344\023.U\314I\303\370\217\023\214\036\321l\303;"
      "\301\257\315\256i#A\353dG\035'\361b\024SJ\365\237q\345\307\221\337\247\3273\034\2372"
      "\320\276\271", 86,
      "\007\343\262\211u\016\350\242\251\024\357\253\241\331\202j\361\254\240\221",
      1, 3812909447, 3813852090, 1,
      "\361\221\253\221\003S\310\233|\356\264\203",
      "\340\254\261\356\276\247\327\241&#\302\233",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAwN-OyiXVcdTAwMGXooqlcdTAwMTTvq6HZgmrxrKCRI"
            "iwiaWF0IjozODEyOTA5NDQ3LCJpc3MiOiLxkauRXHUwMDAzU8ibfO60gyIsImF1ZCI6IuCsse6-p9e"
            "hJiPCmyIsImV4cCI6MzgxMzg1MjA5MDAwMH0.s4vKQtHKTArIQ7yEM8E6YwwVoxo361ai_XYW1n_Zz"
            "Ks") },
    { "all at random 3",
      "\\T:\357\373\271\277\002~Y\243\211i0\324MS\363", 18,
      "\356\227\212\346\216\246\326\276\330\264\350\232\230\351\223\230\363\204\252\206\342"
      "\251\252",
      1, 268335622, 269322061, 0,
      "a-",
      "\006\351\266\261\357\215\251\352\245\227\336\241[\331\227=",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6XiuaOpta-2LTompjpk5jzhKqG4qmqIiwiaWF0IjoyNjgzM"
            "zU2MjIsImlzcyI6ImEtIiwiYXVkIjoiXHUwMDA26bax742p6qWX3qFb2Zc9IiwiZXhwIjoyNjkzMjI"
            "wNjF9.-c2d9alA3wG-iGn8Isbtwieep-hUOefA8pP9wYeq9S8") },
    { "all at random 4",
      "\323fNK\352~X!d\217{&\240v\313\340(!9ta\304\013\077h\301\322z\336s\265S\346\027\340"
      "\205\363\311\203o~\261\277\330\221Z", 46,
      "\354\261\214\345\216\211\321\217{\360\224\260\273\357\245\277\362\252\214\261\321"
      "\233\036\326\227\020\355\233\271",
      1, 1488697868, 1489604208, 1,
      "3\356\247\211\352\222\226\341\205\231\363\263\213\245",
      "\362\253\250\215\354\213\242N]\335\206\334\235\343\253\227\357\251\267",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuyxjOWOidGPe_CUsLvvpb_yqoyx0ZtcdTAwMWXWl1x1MDAxM"
            "O2buSIsImlhdCI6MTQ4ODY5Nzg2OCwiaXNzIjoiM-6nieqSluGFmfOzi6UiLCJhdWQiOiLyq6iN7Iu"
            "iTl3dhtyd46uX76m3IiwiZXhwIjoxNDg5NjA0MjA4MDAwfQ.-574_YgMNvpEUPv_z0d98SAYi-KbQC"
            "0Sj_e_t_rGwxM") },
    { "all at random 5",
      "\212F%\216\263{$\202\215[\303\203\3360E\254S)\356\235\277\007K\254\252\265\177\356S"
      "\375\231\\\376x\2239\314\030\314p\214\271\227J\030\213\210\205n\352}t\006\233\010"
      "\213\000@Y\204\007\256\276@\370\350\273\021\2012\332\234Y\000\036\020c!V5)C\015\314v"
      "07\001\\d\330\373\250\022\177\201\205\306", 98,
      "\025\005\306\207\\\033\317\255\0350\356\241\244\343\231\207\037<\362\233\213\203",
      1, 281582819, 281985743, 0,
      "\347\245\245 \356\265\217\361\200\257\226\007",
      "\016\355\212\211\363\213\202\245\356\245\235",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAxNVx1MDAwNcaHXFxcdTAwMWLPrVx1MDAxZDDuoaTjm"
            "YdcdTAwMWY88puLgyIsImlhdCI6MjgxNTgyODE5LCJpc3MiOiLnpaUg7rWP8YCvllx1MDAwNyIsImF"
            "1ZCI6Ilx1MDAwZe2KifOLgqXupZ0iLCJleHAiOjI4MTk4NTc0M30.Sfe-ptuMLmgGUBZaEu7Qgiqdv"
            "-Xmg-uGLSy9Rs3WTVY") },
    { "all at random 6",
      "\205\356F\245\335\034\3749\264p\232\324\271aA\321R\215\212\371v\006\252\201\314\317"
      "\373f\210\254s\010\027g[\374{\325\373\260%\254\013S\017\214Mh\"\032IB\221]\345\312"
      "\344\237lY\317\243`\233\270\264\264\013\376 \324'\233\232\336\004z\376R", 79,
      "\356\250\252\022}\361\276\206\204@(\025\357\226\231\361\205\244\203\015\346\222\242"
      "\354\221\223\357\226\204\360\253\234\225\317\276\356\227\210\344\254\246\361\203\276"
      "\220\357\221\270\035",
      1, 2576764466, 2577569829, 0,
      "\032",
      "\002\343\200\233\354\203\255\022",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6oqlx1MDAxMn3xvoaEQChcdTAwMTXvlpnxhaSDXHLmkqLsk"
            "ZPvloTwq5yVz77ul4jkrKbxg76Q75G4XHUwMDFkIiwiaWF0IjoyNTc2NzY0NDY2LCJpc3MiOiJcdTA"
            "wMWEiLCJhdWQiOiJcdTAwMDLjgJvsg61cdTAwMTIiLCJleHAiOjI1Nzc1Njk4Mjl9.xhtkpiTBnyry"
            "OKS_IcUnUZOIak96N0pvNaHnK-F4_3w") },
    { "all at random 7",
      "\374\353\344\"\314\015\351\2201\211!\\8i\200\275^\267y\011\332\005iz\266\323\011P"
      "\215\372\353\267\271\177\245'\207}\365z\350Dhy}\353\244\334\277G\013\020\365Unqnp"
      "\254\325/\247\277{\214\333c\203K\350", 70,
      "u\357\255\200N",
      1, 3061821378, 3062599010, 0,
      "\360\235\217\214\356\251\276",
      "\350\204\204\314\221\324\265\357\223\272\352\255\254\357\225\200\360\271\207\225",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InXvrYBOIiwiaWF0IjozMDYxODIxMzc4LCJpc3MiOiLwnY-M7"
            "qm-IiwiYXVkIjoi6ISEzJHUte-TuuqtrO-VgPC5h5UiLCJleHAiOjMwNjI1OTkwMTB9.BKYXN_CZbu"
            "6JBlnVS7xpGxoJku_Id9qOCBQR8cBYjhI") },
    { "all at random 8",
      "\307\2324\327\210\317A\202\345$+\077.\"\262(\024\214\341\311\215\262C\235\005\021"
      "\254\337\264\261\257\003\243[^T\321`\202\226b", 41,
      "\356\246\211I\035\357\210\244\302\256\356\214\211\356\251\225\335\221\016\356\243"
      "\255\326\214\356\245\204\362\247\274\217\361\252\240\211\361\224\220\204\356\277\227"
      "A",
      1, 411862833, 412337774, 1,
      "\361\267\203\255\357\263\233\360\234\225\266'\363\266\255\225",
      "\361\246\232\247\362\226\272\225\015",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6miUlcdTAwMWTviKTCru6Mie6pld2RXHUwMDBl7qOt1ozup"
            "YTyp7yP8aqgifGUkITuv5dBIiwiaWF0Ijo0MTE4NjI4MzMsImlzcyI6IvG3g63vs5vwnJW2J_O2rZU"
            "iLCJhdWQiOiLxppqn8pa6lVxyIiwiZXhwIjo0MTIzMzc3NzQwMDB9.kkJCxWVXz2gdrjapTQe4Yi8n"
            "kDh2qvvALUiDiocLH4I") },
    { "all at random 9",
      "\271\315\236\302\006\3437\077-$\323\242\243\003o\217f{\037\315}v\346je\\W\217*u+\331"
      "\350\367F\303\307|\233\001n\027c\352\212&d\237\347\322\010EEV_j\021\355\270{q\213"
      "\246\264\023\354\224\263P\203\310\2079d\256\323qO\335}_\233\262\004\300\324", 86,
      "\005\362\223\200\210\312\260",
      1, 3387510514, 3387523383, 0,
      "\326\253\357\222\256",
      "B\353\257\244\310\275t\357\227\240\006\352\261\231",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAwNfKTgIjKsCIsImlhdCI6MzM4NzUxMDUxNCwiaXNzI"
            "joi1qvvkq4iLCJhdWQiOiJC66-kyL1075egXHUwMDA26rGZIiwiZXhwIjozMzg3NTIzMzgzfQ.Koz8"
            "gSwzbIwlG96yhx-FjRUv4vaqgmzG8bJ_3CK30h8") },
    { "all at random 10",
      "\301\355M3\342-\200M\206(\357\374l\253F\304oj\205\341\363d\271P\307\"\077\353\236x"
      "\300\002r\256\255!\252\266\336\373S\014K.\0775Q%\010;m4\364\365\3707\357\033c\336"
      "\222\274\324\035\267\223\031eCQ\273\020~\333\272\311KA\371", 79,
      "\362\274\204\220\333\260\356\265\255+\347\213\261",
      1, 3002500621, 3003401200, 1,
      "\315\232\343\241\203\014\352\234\271\361\222\216\257\361\200\205\217\007\356\277\251"
      "\355\234\205",
      "\363\211\257\207\356\257\202\351\264\204",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvK8hJDbsO61rSvni7EiLCJpYXQiOjMwMDI1MDA2MjEsImlzc"
            "yI6Is2a46GDXGbqnLnxko6v8YCFj1x1MDAwN-6_qe2chSIsImF1ZCI6IvOJr4fur4LptIQiLCJleHA"
            "iOjMwMDM0MDEyMDAwMDB9.ZmV4sk8xTIU_jOYMShg00sYVjAU-21TlcNN8ajEFKP0") },
    { "all at random 11",
      "H\330\077\004E5\307Nph\344\316I`\340(\220\202wlT&\327\022\274\320]\242\261\355xm\304"
      "tH\333U\327Um\244B\237\030\257%\264Q\347 \270/~3\205w\307\205\323\326\256N\313\241"
      "\314o\243\326\373I\326\360\2425IV\246\235*\015%\370H\376n\373@DT\333\024\007<\014"
      "\235\370\323\235", 98,
      "\020\312\260\361\241\216\214\027\363\213\254\241\356\231\223\361\216\235\2005\362"
      "\244\276\250\016\321\230\361\257\253\211\362\213\274\224\356\247\254\356\275\274\004"
      "\347\214\251w",
      1, 1911795067, 1912552486, 1,
      "\310\252\316\242\314\271\356\233\220\356\206\200-",
      "\361\251\260\225\023",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAxMMqw8aGOjFx1MDAxN_OLrKHumZPxjp2ANfKkvqhcd"
            "TAwMGXRmPGvq4nyi7yU7qes7r28XHUwMDA054ypdyIsImlhdCI6MTkxMTc5NTA2NywiaXNzIjoiyKr"
            "Oosy57puQ7oaALSIsImF1ZCI6IvGpsJVcdTAwMTMiLCJleHAiOjE5MTI1NTI0ODYwMDB9.YwgBPFil"
            "I9KVW4NKtXhx3jmhSLNRDuK9KUjKsFGSPWI") },
    { "all at random 12",
      "\213\026y", 3,
      "\356\202\255\357\234\253\360\233\254\277\016\341\267\260L\015\357\272\267\020=\356"
      "\215\273,\355\210\272",
      1, 2345566405, 2345765673, 1,
      "\357\222\242\357\227\201\302\221\314\214\350\226\227i",
      "\321\233\350\250\244\337\267\361\250\202\220\363\211\236\252X\011\320\255\344\202"
      "\201",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6Cre-cq_CbrL9cdTAwMGXht7BMXHLvurdcdTAwMTA97o27L"
            "O2IuiIsImlhdCI6MjM0NTU2NjQwNSwiaXNzIjoi75Ki75eBwpHMjOiWl2kiLCJhdWQiOiLRm-iopN-"
            "38aiCkPOJnqpYXHTQreSCgSIsImV4cCI6MjM0NTc2NTY3MzAwMH0.HEvFHXYxnk__MpBJ0lg92QlhK"
            "Zz7G7qcJT7aIPre9Eo") },
    { "all at random 13",
      "\305%\242\321\226\335%\012\216\2400R\312\205\337\203\004y\345\351\337:\347\002\016"
      "\327\301\031\372)\352\363\214", 33,
      "\030\360\235\262\233\036K\347\256\244\352\202\201\363\233\206\204",
      1, 2632443595, 2633147414, 0,
      "\337\262\361\261\236\270\307\253\335\243\361\263\237\262\0355",
      "\357\254\265^\363\264\200\262\011\004",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Ilx1MDAxOPCdsptcdTAwMWVL566k6oKB85uGhCIsImlhdCI6M"
            "jYzMjQ0MzU5NSwiaXNzIjoi37LxsZ64x6vdo_Gzn7JcdTAwMWQ1IiwiYXVkIjoi76y1XvO0gLJcdFx"
            "1MDAwNCIsImV4cCI6MjYzMzE0NzQxNH0.MhFi8-l2ryplp8SFW5SnA0delr_6fNmj-npIM9zF6Jc") },
    { "all at random 14",
      "\235\254\036N\247#\225\365%\322\010\267\355B\345D\355\332\345\004\077\022\217KT\272"
      "\373$\020\011(\373m\273V\3634\233k\346\242\202\341\264\311\256\000d\272\235\222\303", 52,
      "\363\221\211\230Z\362\220\207\262%\341\262\217\333\247\317\224\077\317\266\027!\356"
      "\227\274\364\213\262\217\021\362\227\254\250\014\362\224\232\262\350\214\254\357\202"
      "\275",
      1, 830600519, 830943538, 1,
      "\312\230\356\242\231\304\224\363\240\207\242\356\240\216L",
      "\356\202\243K\347\211\230",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvORiZha8pCHsiXhso_bp8-UP8-2XHUwMDE3Ie6XvPSLso9cd"
            "TAwMTHyl6yoXGbylJqy6Iys74K9IiwiaWF0Ijo4MzA2MDA1MTksImlzcyI6IsqY7qKZxJTzoIei7qC"
            "OTCIsImF1ZCI6Iu6Co0vniZgiLCJleHAiOjgzMDk0MzUzODAwMH0.DXrP0BXdJR04QuD_ZxDMxidll"
            "pvlZvHrA7rBrNC9J34") },
    { "all at random 15",
      "\206U[q\243\333\324\242j\364iP8j\245q\200\254\327\316\322\023\330TF\352\"\206\266"
      "\272\237\215\006o\316\315\2120\000=\255w\023\376\231\371\310\341v\3504\031\236\271Sv"
      "q|\2048\353\223\032\014\272\217\030\214\334-\230\002\020{'\244\030[\365\335\245Q\257"
      "b\301", 85,
      "\363\251\210\232\351\215\217",
      1, 1000995976, 1001013791, 1,
      "\0151\016\362\260\211\217\305\276\360\236\200\263\357\224\205\357\265\224\354\225"
      "\250",
      "\034\350\271\215\361\243\256\204\024u\034r\030",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IvOpiJrpjY8iLCJpYXQiOjEwMDA5OTU5NzYsImlzcyI6IlxyM"
            "Vx1MDAwZfKwiY_FvvCegLPvlIXvtZTslagiLCJhdWQiOiJcdTAwMWPouY3xo66EXHUwMDE0dVx1MDA"
            "xY3JcdTAwMTgiLCJleHAiOjEwMDEwMTM3OTEwMDB9.qaQBk5YGKWchczcRR956rKlJUMHhGpI1tthJ"
            "XiFbvC0") },
    { "all at random 16",
      "\255\375@)\236\251\360\320o\311B\303\010\250\033\3022\367\325\311\023*", 22,
      "\356\256\257\317\265\362\200\241\250\353\272\225\023",
      1, 768579680, 769394087, 1,
      "\363\266\234\255",
      "~\361\214\252\261\351\245\214W\333\202\357\247\271\354\254\217\001",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6ur8-18oChqOu6lVx1MDAxMyIsImlhdCI6NzY4NTc5NjgwL"
            "CJpc3MiOiLztpytIiwiYXVkIjoifvGMqrHppYxX24Lvp7nsrI9cdTAwMDEiLCJleHAiOjc2OTM5NDA"
            "4NzAwMH0.nTulXWQ40aMzmbU9cAM-ji3UaN37ILmIJaVUoyUOryE") },
    { "all at random 17",
      "\030\310J\024^H\300f\3738\336\016`P\201\301\277O\212FOC\350\331VL\036\260\010x\237"
      "\022/&4\342t\373\000\236\226\275p\216\373\366\252\230\351\354\226\227\261\0776[\077;"
      "I\371\370N\344\226", 64,
      "\356\225\235\036b\356\266\200\361\251\270\267\332\235\356\243\274\362\252\252\265",
      1, 2269075818, 2269522549, 1,
      "\361\216\233\201",
      "\320\236\327\213\347\242\237",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6VnVx1MDAxZWLutoDxqbi32p3uo7zyqqq1IiwiaWF0IjoyM"
            "jY5MDc1ODE4LCJpc3MiOiLxjpuBIiwiYXVkIjoi0J7Xi-einyIsImV4cCI6MjI2OTUyMjU0OTAwMH0"
            ".sJAsScjF3dnWtSeWzhK2401ykG-2GU3UkBwcFdFgOg4") },
    { "all at random 18",
      "\355\023\023\005\347a\250", 7,
      "\351\216\201\357\204\200\347\211\262",
      1, 3503438614, 3503720486, 1,
      "\356\230\222_\311\210\332\263\357\244\205\305\252\335\205\014\352\270\227",
      "\344\246\216YC\021\306\274\361\202\234\215",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IumOge-EgOeJsiIsImlhdCI6MzUwMzQzODYxNCwiaXNzIjoi7"
            "piSX8mI2rPvpIXFqt2FXGbquJciLCJhdWQiOiLkpo5ZQ1x1MDAxMca88YKcjSIsImV4cCI6MzUwMzc"
            "yMDQ4NjAwMH0.VATHqULAPmha5mRPYqp3ZTgrmWwdIJ09700l4BfI7DU") },
    { "all at random 19",
      "P\261\372Q\245\256\323\257O7\021r\026\022\361\034\031\202\350\257\2358\356\016)\360"
      "\012~\310u\322\3669\006\266v\340,\337\027\345\377\2317\334H", 46,
      "\355\220\251\021\313\234\353\202\277\344\203\260\357\222\237\023\352\246\203\356\275"
      "\201\311\242\331\264\037\361\215\272\257\003\351\257\277",
      1, 3681651484, 3682312194, 1,
      "\352\242\244q\362\207\233\215\021\324\200\325\275J\356\217\263\303\271",
      "\362\205\211\221'\312\247\352\216\217\356\243\234\345\274\214\356\272\201q",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu2QqVx1MDAxMcuc64K_5IOw75KfXHUwMDEz6qaD7r2ByaLZt"
            "Fx1MDAxZvGNuq9cdTAwMDPpr78iLCJpYXQiOjM2ODE2NTE0ODQsImlzcyI6IuqipHHyh5uNXHUwMDE"
            "x1IDVvUruj7PDuSIsImF1ZCI6IvKFiZEnyqfqjo_uo5zlvIzuuoFxIiwiZXhwIjozNjgyMzEyMTk0M"
            "DAwfQ.VjQWkMlN_iqH1swkwrSRhIKuOIdq5K_2we6_eJs-S9U") },
    { "all at random 20",
      "TE\332\215\373*K\345s\037.-\266\360\245\021\253W\025WE\334\317\341\022\035\202W\244"
      "\321\277J8 ", 34,
      "\346\222\232\346\225\216r\361\255\200\212\304\226",
      1, 54742856, 54951095, 1,
      "\037\346\201\220\016\032\343\234\231\342\234\203\017\346\206\225\030",
      "\355\232\202\346\257\203\356\201\240\356\214\265\357\264\265\355\201\205\357\264\255"
      "\304\237",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IuaSmuaVjnLxrYCKxJYiLCJpYXQiOjU0NzQyODU2LCJpc3MiO"
            "iJcdTAwMWbmgZBcdTAwMGVcdTAwMWHjnJninINcdTAwMGbmhpVcdTAwMTgiLCJhdWQiOiLtmoLmr4P"
            "ugaDujLXvtLXtgYXvtK3EnyIsImV4cCI6NTQ5NTEwOTUwMDB9.q00ICMMJduXhiUd3kJUELr1auUx2"
            "Y08QJzZqqf2OUWw") },
    { "all at random 21",
      "\342\317|q)i\225<\266>@-\177\327V\321\2141\325k\262P\304.m\365", 26,
      "\356\260\267\322\236\357\266\243\356\210\271\360\223\200\242\321\210\360\237\244\230"
      "\363\276\207\274\027\345\205\234",
      1, 1376227441, 1376362685, 1,
      "'\345\262\255\355\230\250\331\222\021\356\266\235|\357\235\240",
      "!\344\246\251\362\245\202\213",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu6wt9Ke77aj7oi58JOAotGI8J-kmPO-h7xcdTAwMTflhZwiL"
            "CJpYXQiOjEzNzYyMjc0NDEsImlzcyI6Iiflsq3tmKjZklx1MDAxMe62nXzvnaAiLCJhdWQiOiIh5Ka"
            "p8qWCiyIsImV4cCI6MTM3NjM2MjY4NTAwMH0.4gPwZD6cA2fr6tuez4Y_Fr9Nru55QsJaQbNeG1h7c"
            "Mo") },
    { "all at random 22",
      "\302\244\301\336Q\017\202\340\253\3232\372y\363X\013)\031\303q\240/KL\323e\372M\247"
      "\364E9\344\"Y\365\27472\370l%\276\027l\300\264\220~g/\345\266", 53,
      "\357\207\225\326\240\342\216\276z\337\263\341\227\243\335\234\037s\035\363\275\230"
      "\236\302\2117\344\232\265\023\362\241\210\225",
      1, 205039607, 205522528, 0,
      "\351\215\216",
      "\356\236\267\361\266\270\215\357\255\263\314\256\032\333\270",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-Hldag4o6-et-z4Zej3ZxcdTAwMWZzXHUwMDFk872YnsKJN"
            "-SatVx1MDAxM_KhiJUiLCJpYXQiOjIwNTAzOTYwNywiaXNzIjoi6Y2OIiwiYXVkIjoi7p638ba4je-"
            "ts8yuXHUwMDFh27giLCJleHAiOjIwNTUyMjUyOH0.8XhWw42ftM_FZf5L6OMyiCXerXzO80Q6azcM_"
            "UyLw3g") },
    { "all at random 23",
      "Q\344\024\265\215\245\3714\320\225\206\322\236N\341$\303\304g\006\037jz\211\233\250b"
      "\0363\335\310\260(\337\221\000\216-\360\325<\236\370}\275\001O(\204u\223i\233M\250;", 56,
      "\357\231\216\330\235\015\340\245\270\357\260\215\313\213\023",
      1, 3474809315, 3475288556, 0,
      "\341\232\265\357\233\267\333\245\350\201\217",
      "\306\251\034",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Iu-ZjtidXHLgpbjvsI3Li1x1MDAxMyIsImlhdCI6MzQ3NDgwO"
            "TMxNSwiaXNzIjoi4Zq175u326XogY8iLCJhdWQiOiLGqVx1MDAxYyIsImV4cCI6MzQ3NTI4ODU1Nn0"
            ".LTUik4FfcJOrduxJ2CwqAJp5DlgydaW0iielwzDG1GQ") },
    { "all at random 24",
      ";&\014\232\000\077\003\312j\003\363j\311M\265\246U\323\"`\260\272$;\240t\015\275\302"
      "\3732\255\263\200\377\024\215\3669\352\356\247\011e\266%r \212R\260\357\301\077\377/"
      "\231\257GU\010\077a\244\214\227mP'nZ\251\224\305\375`\312\333)\331\374<\215\234H#"
      "\177\256\325\376K\300}", 93,
      "\316\265C\360\253\232\201\361\231\221\202\025\337\210\306\230\335\277\361\256\242"
      "\212\356\214\220\352\205\221\356\244\246\362\277\253\217\014\363\255\275\200\036\346"
      "\277\275\337\233\357\220\236",
      1, 3648447774, 3648475766, 0,
      "\352\214\222",
      "\347\206\271",
      PIECES("eyJhbGciOiJIUzI1NiJ9.eyJpZCI6Is61Q_CrmoHxmZGCXHUwMDE134jGmN2_8a6iiu6MkOqFke6kp"
            "vK_q49cZvOtvYBcdTAwMWXmv73fm--QniIsImlhdCI6MzY0ODQ0Nzc3NCwiaXNzIjoi6oySIiwiYXV"
            "kIjoi54a5IiwiZXhwIjozNjQ4NDc1NzY2fQ.xztYpXfrto27TRFL-Rl_VWX-0uFiTUPmYatMVGdKHV"
            "o") },
};
