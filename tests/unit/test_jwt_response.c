/* SPDX-License-Identifier: MIT */
/* avon_auth_jwt_parse(): the lifetime of a minted JWT by its own claims, what is no JWT that can be
 * read and costs the lifetime alone, and which members of the answer count. Lifetimes are BigInt's
 * word, in response_cases.h; JWTs that jose wrote are in jwt_vectors.h. test_response.c has what
 * holds of an answer with an access token just as well. */
#define AVON_AUTH_JSON_TOKENS 256 /* the default is for test_response_limits.c */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "jwt_vectors.h"
#include "response.h"
#include "response_cases.h"

enum { UNKNOWN = AVON_AUTH_LIFETIME_UNKNOWN };

#define HEADER    "eyJhbGciOiJSUzI1NiJ9"
#define MINUTE    "eyJpYXQiOjEsImV4cCI6NjF9" /* {"iat":1,"exp":61} */
#define SIGNATURE "c2ln"
#define JWT       HEADER "." MINUTE "." SIGNATURE

/* ---- helpers ------------------------------------------------------------------- */

/* Expects this of an answer. For AVON_AUTH_OK, the JWT and its lifetime. */
static void expect(const char *body, avon_auth_status status, const char *jwt, int64_t lifetime_s)
{
    expect_issued(avon_auth_jwt_parse, body, body, strlen(body), status, jwt, lifetime_s);
}

/* Expects this lifetime of the JWT in an answer, REFUSED or not. */
static void expect_lifetime(const char *name, const char *jwt, int64_t lifetime_s)
{
    char body[BODY_SIZE];
    const size_t len = compose(body, "{\"jwt\":\"", jwt, strlen(jwt), "\"}");
    expect_issued(avon_auth_jwt_parse, name, body, len,
                  lifetime_s != REFUSED ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE, jwt, lifetime_s);
}

/* Expects it of a JWT with these claims. */
static void expect_of_claims(const char *name, const char *claims, size_t len, int64_t lifetime_s)
{
    char jwt[BODY_SIZE] = HEADER ".";
    assert_true(len * 4 / 3 + 32 < sizeof jwt);
    base64url_encode(claims, len, jwt + strlen(jwt));
    strcat(jwt, "." SIGNATURE);
    expect_lifetime(name, jwt, lifetime_s);
}

/* ---- the lifetime -------------------------------------------------------------- */

static void the_lifetime_is_exp_less_iat_each_in_seconds_or_milliseconds(void **state)
{
    size_t i;
    (void)state;
    expect_lifetime("one minute", JWT, 60);
    for (i = 0; i < COUNT(claims_cases); i++) {
        const lifetime_case *c = &claims_cases[i];
        expect_of_claims(c->text, c->text, strlen(c->text), c->lifetime_s);
    }
}

/* The header of each says HS256, so that "RS256" is no condition, and its user ID is any. */
static void the_lifetime_of_what_jose_writes_is_known_up_to_512_bytes_of_claims(void **state)
{
    size_t i, known = 0;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++) {
        const vector *v = &vectors[i];
        const int in_milliseconds = v->exp_milliseconds && v->exp >= 100000000;
        const int64_t exp_s = v->exp_milliseconds && !in_milliseconds ? v->exp * 1000 : v->exp;
        const int64_t lifetime_s = exp_s - v->iat < 2147483647 ? exp_s - v->iat : 2147483647;
        char jwt[BODY_SIZE] = "", claims[BODY_SIZE];
        size_t k;
        for (k = 0; v->token[k] != NULL; k++) strcat(jwt, v->token[k]);
        read_jwt(jwt, 1, claims);
        expect_lifetime(v->what, jwt, strlen(claims) <= 512 ? lifetime_s : UNKNOWN);
        known += strlen(claims) <= 512;
    }
    assert_true(known >= 200 && known < COUNT(vectors));
}

static void claims_of_over_512_bytes_are_not_read(void **state)
{
    static const char *const around[][2] = {
        { "{\"iat\":1,\"exp\":61,\"x\":\"", "\"}" }, { "{\"x\":\"", "\",\"iat\":1,\"exp\":61}" },
    };
    size_t len, k;
    (void)state;
    for (k = 0; k < COUNT(around); k++) {
        for (len = 480; len <= 3000; len = len < 530 ? len + 1 : len + 494) {
            char claims[3001], name[32];
            const size_t before = strlen(around[k][0]), after = strlen(around[k][1]);
            memset(claims, 'a', len);
            memcpy(claims, around[k][0], before);
            memcpy(claims + len - after, around[k][1], after);
            sprintf(name, "claims of %u bytes", (unsigned)len);
            expect_of_claims(name, claims, len, len <= 512 ? 60 : UNKNOWN);
        }
    }
}

static void a_lifetime_of_none_is_refused_whatever_the_buffer(void **state)
{
    static const char claims[] = "{\"iat\":61,\"exp\":61}";
    char jwt[100] = HEADER ".", body[BODY_SIZE];
    size_t size, len;
    (void)state;
    base64url_encode(claims, strlen(claims), jwt + strlen(jwt));
    strcat(jwt, "." SIGNATURE);
    len = compose(body, "{\"jwt\":\"", jwt, strlen(jwt), "\"}");
    for (size = 1; size <= sizeof jwt; size++) {
        char *out = filled(size);
        avon_auth_issued issued;
        assert_status(parse(avon_auth_jwt_parse, body, len, out, size, &issued),
                      AVON_AUTH_E_RESPONSE);
        free(out);
    }
}

/* ---- what cannot be read --------------------------------------------------------- */

static void what_is_no_jwt_that_can_be_read_has_an_unknown_lifetime(void **state)
{
    static const char *const cases[] = {
        "a", "abc", MINUTE, HEADER, ".", "..", "...", "a.", ".a", "a.b", "a..c", ".=",
        HEADER "." MINUTE, HEADER ".." SIGNATURE, HEADER "." SIGNATURE "." MINUTE,
        MINUTE "." HEADER "." SIGNATURE, HEADER "..." MINUTE,
        /* length 1 mod 4 */
        HEADER ".a." SIGNATURE, HEADER "." MINUTE "a." SIGNATURE, HEADER ".eyJpY." SIGNATURE,
        /* base64 that is not base64url */
        HEADER ".+/+/." SIGNATURE, HEADER ".~~~~." SIGNATURE,
        /* {"iat":1,"exp":61,"x":"..."} with bytes FF, which are no UTF-8 */
        HEADER ".eyJpYXQiOjEsImV4cCI6NjEsIngiOiL___8ifQ." SIGNATURE,
        /* an opaque token, and one that is encrypted (RFC 7516 section 3.1) */
        "2YotnFZFEjr1zCsicMWpAA",
        "eyJhbGciOiJkaXIifQ..48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOe.XFBoMYUZodetZdvT",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        expect_lifetime(cases[i], cases[i], UNKNOWN);
}

/* As the string still is b64token, nothing else is lost. */
static void each_character_that_is_not_base64url_hides_the_claims(void **state)
{
    static const char others[] = "+/~.";
    size_t i, k;
    (void)state;
    for (i = 0; i < strlen(MINUTE); i++) {
        for (k = 0; k < strlen(others); k++) {
            char jwt[] = JWT;
            jwt[sizeof HEADER + i] = others[k];
            expect_lifetime(jwt, jwt, UNKNOWN);
        }
    }
}

/* {"k":"ab?","iat":1,"exp":61} needs the character 63, which base64 writes as "/". */
static void base64_is_not_taken_for_base64url(void **state)
{
    (void)state;
    expect_lifetime("_", HEADER ".eyJrIjoiYWI_IiwiaWF0IjoxLCJleHAiOjYxfQ." SIGNATURE, 60);
    expect_lifetime("/", HEADER ".eyJrIjoiYWI/IiwiaWF0IjoxLCJleHAiOjYxfQ." SIGNATURE, UNKNOWN);
    expect_lifetime("+", HEADER ".eyJrIjoiYWI+IiwiaWF0IjoxLCJleHAiOjYxfQ." SIGNATURE, UNKNOWN);
    expect_lifetime("~", HEADER ".eyJrIjoiYWI~IiwiaWF0IjoxLCJleHAiOjYxfQ." SIGNATURE, UNKNOWN);
}

static void header_and_signature_are_not_verified(void **state)
{
    static const char *const around[][2] = {
        { "e30", SIGNATURE }, { HEADER, "AAAA" }, { HEADER, "_-" },
        { "eyJhbGciOiJIUzI1NiJ9", "AA" },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(around); i++) {
        char jwt[100];
        sprintf(jwt, "%s." MINUTE ".%s", around[i][0], around[i][1]);
        expect_lifetime(jwt, jwt, 60);
    }
}

static void claims_are_json_as_an_answer_is(void **state)
{
    char claims[BODY_SIZE];
    size_t i, len, good = 0, bad = 0;
    (void)state;
    for (i = 0; i < COUNT(json_cases); i++) {
        const json_case *c = &json_cases[i];
        const int known = c->verdict != NO_JSON;
        expect_of_claims(c->name, c->text, c->length, UNKNOWN);
        len = compose(claims, "{\"iat\":1,\"x\":", c->text, c->length, ",\"exp\":61}");
        if (len > 512) continue;
        expect_of_claims(c->name, claims, len, known ? 60 : UNKNOWN);
        good += (size_t)known;
        bad += (size_t)!known;
    }
    assert_true(good >= 100 && bad >= 190);
    for (i = 0; i < COUNT(json_bodies); i++)
        expect_of_claims(json_bodies[i].name, json_bodies[i].text, json_bodies[i].length, UNKNOWN);
}

static void claims_cut_short_are_not_read(void **state)
{
    static const char claims[] = "{\"id\":\"\303\251\",\"iat\":1,\"iss\":[true],\"exp\":61}";
    const size_t whole = sizeof claims - 1;
    size_t len;
    (void)state;
    for (len = 0; len <= whole; len++)
        expect_of_claims("cut", claims, len, len == whole ? 60 : UNKNOWN);
    expect_of_claims("a NUL behind", claims, sizeof claims, UNKNOWN);
}

/* ---- escapes ------------------------------------------------------------------- */

static void escapes_in_the_jwt_are_undone_before_it_is_read(void **state)
{
    char body[BODY_SIZE] = "{\"jwt\":\"";
    size_t i;
    (void)state;
    expect("{\"jwt\":\"" HEADER "\\u002e" MINUTE "\\u002E" SIGNATURE "\"}", AVON_AUTH_OK, JWT, 60);
    expect("{\"jwt\":\"" HEADER "." MINUTE ".c2\\/ln\"}", AVON_AUTH_OK,
           HEADER "." MINUTE ".c2/ln", 60);
    expect("{\"jwt\":\"" HEADER ".\\u0065yJpYXQiOjEsImV4cCI6NjF9." SIGNATURE "\"}", AVON_AUTH_OK,
           JWT, 60);
    expect("{\"jwt\":\"" HEADER "." MINUTE "." SIGNATURE "\\u003d\"}", AVON_AUTH_OK, JWT "=", 60);
    expect("{\"jwt\":\"" HEADER ".\\/yJpYXQiOjEsImV4cCI6NjF9." SIGNATURE "\"}", AVON_AUTH_OK,
           HEADER "./yJpYXQiOjEsImV4cCI6NjF9." SIGNATURE, UNKNOWN);
    for (i = 0; i < strlen(JWT); i++)
        sprintf(body + strlen(body), "\\u%04x", (unsigned)JWT[i]);
    strcat(body, "\"}");
    expect(body, AVON_AUTH_OK, JWT, 60);
}

/* ---- which members count --------------------------------------------------------- */

static void members_of_a_token_response_mean_nothing_beside_a_jwt(void **state)
{
    static const char *const members[] = {
        "\"expires_in\":0", "\"expires_in\":5", "\"expires_in\":\"x\"", "\"expires_in\":[]",
        "\"expires_in\":1,\"expires_in\":2", "\"token_type\":\"mac\"", "\"token_type\":1",
        "\"token_type\":\"Bearer\",\"token_type\":\"Bearer\"", "\"access_token\":\"other\"",
        "\"access_token\":1", "\"access_token\":\"a\",\"access_token\":\"b\"", "\"code\":\"no\"",
        "\"iat\":0", "\"exp\":0", "\"x\":{\"jwt\":1}", "\"x\":{\"error\":1}", "\"x\":[\"jwt\",1]",
    };
    char body[BODY_SIZE];
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(members); i++) {
        sprintf(body, "{\"jwt\":\"" JWT "\",%s}", members[i]);
        expect(body, AVON_AUTH_OK, JWT, 60);
        sprintf(body, "{%s,\"jwt\":\"" JWT "\"}", members[i]);
        expect(body, AVON_AUTH_OK, JWT, 60);
        sprintf(body, "{%s}", members[i]);
        expect(body, AVON_AUTH_E_RESPONSE, "", UNKNOWN);
    }
}

static void a_jwt_means_nothing_in_a_token_response(void **state)
{
    static const char *const bodies[] = {
        "{\"access_token\":\"abc\",\"jwt\":1}", "{\"jwt\":\"a b\",\"access_token\":\"abc\"}",
        "{\"access_token\":\"abc\",\"jwt\":\"" JWT "\",\"jwt\":\"" JWT "\"}",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bodies); i++)
        expect_issued(avon_auth_token_parse, bodies[i], bodies[i], strlen(bodies[i]), AVON_AUTH_OK,
                      "abc", UNKNOWN);
    expect_issued(avon_auth_token_parse, "a JWT alone", "{\"jwt\":\"abc\"}", 13,
                  AVON_AUTH_E_RESPONSE, "", UNKNOWN);
}

static void the_jwt_stands_once_under_its_exact_name(void **state)
{
    static const char *const good[] = {
        "{\"\\u006awt\":\"" JWT "\"}", "{\"\\u006A\\u0077\\u0074\":\"" JWT "\"}",
        " {\r\n\t\"jwt\" : \"" JWT "\" } \n", "{\"jw\":1,\"jwt\":\"" JWT "\",\"JWT\":2,\"jwts\":3}",
    };
    static const char *const bad[] = {
        "{\"JWT\":\"abc\"}", "{\"Jwt\":\"abc\"}", "{\"jw\":\"abc\"}", "{\"jwts\":\"abc\"}",
        "{\"jwt \":\"abc\"}", "{\"jwt\\u0000\":\"abc\"}", "{\"\\u016awt\":\"abc\"}",
        "{\"token\":\"abc\"}", "{\"x\":{\"jwt\":\"abc\"}}", "{}",
        "{\"jwt\":\"abc\",\"jwt\":\"abc\"}", "{\"jwt\":\"abc\",\"\\u006awt\":\"abc\"}",
        "{\"jwt\":\"abc\",\"x\":1,\"jwt\":null}", "{\"jwt\":null,\"jwt\":\"abc\"}",
        "{\"jwt\":\"" JWT "\",\"jwt\":\"" JWT "\",\"jwt\":\"" JWT "\"}",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(good); i++) expect(good[i], AVON_AUTH_OK, JWT, 60);
    for (i = 0; i < COUNT(bad); i++) expect(bad[i], AVON_AUTH_E_RESPONSE, "", UNKNOWN);
}

static void an_error_beside_a_jwt_is_a_refusal(void **state)
{
    (void)state;
    expect("{\"jwt\":\"" JWT "\",\"error\":\"no\"}", AVON_AUTH_E_DENIED, "", UNKNOWN);
    expect("{\"error\":{},\"jwt\":\"" JWT "\"}", AVON_AUTH_E_DENIED, "", UNKNOWN);
    /* before a JWT that has ended: exp is iat */
    expect("{\"error\":1,\"jwt\":\"e30.eyJpYXQiOjEsImV4cCI6MX0.c2ln\"}", AVON_AUTH_E_DENIED, "",
           UNKNOWN);
    expect("{\"error\":\"\",\"jwt\":\"e30.eyJpYXQiOjEsImV4cCI6MX0.c2ln\"}", AVON_AUTH_E_RESPONSE,
           "", UNKNOWN);
    expect("{\"jwt\":\"" JWT "\",\"error\":null}", AVON_AUTH_OK, JWT, 60);
    expect("{\"jwt\":\"" JWT "\",\"error\":false}", AVON_AUTH_OK, JWT, 60);
    expect("{\"jwt\":\"" JWT "\",\"error\":\"\"}", AVON_AUTH_OK, JWT, 60);
}

/* ---- answers as they come ------------------------------------------------------ */

static void a_realistic_answer_is_understood(void **state)
{
    (void)state;
    expect("{\"jwt\":\"" REALISTIC_TOKEN "\"}", AVON_AUTH_OK, REALISTIC_TOKEN, REALISTIC_LIFETIME);
}

static void an_answer_cut_short_gives_no_jwt(void **state)
{
    static const char body[] = "{\"jwt\":\"" HEADER "\\u002e" MINUTE "." SIGNATURE "\",\"x\":[0]}";
    size_t len;
    (void)state;
    for (len = 0; len < sizeof body - 1; len++)
        expect_issued(avon_auth_jwt_parse, "cut", body, len, AVON_AUTH_E_JSON, "", UNKNOWN);
    expect(body, AVON_AUTH_OK, JWT, 60);
}

/* ---- the caller's buffer --------------------------------------------------------- */

static void a_jwt_that_does_not_fit_leaves_its_length_and_nothing_else(void **state)
{
    static const char body[] = "{\"jwt\":\"" HEADER "\\u002e" MINUTE "." SIGNATURE "\"}";
    const size_t needed = sizeof JWT - 1;
    size_t size;
    (void)state;
    for (size = 0; size <= needed + 2; size++) {
        char *out = filled(size);
        avon_auth_issued issued = { 99, 99 };
        const avon_auth_status status =
            avon_auth_jwt_parse(body, sizeof body - 1, size != 0 ? out : NULL, size, &issued);
        assert_int_equal(issued.length, needed);
        if (size <= needed) {
            assert_status(status, AVON_AUTH_E_BUFFER);
            assert_int_equal(issued.lifetime_s, UNKNOWN);
            if (size != 0) assert_true(is_zero(out, size));
        } else {
            assert_status(status, AVON_AUTH_OK);
            assert_int_equal(issued.lifetime_s, 60);
            assert_string_equal(out, JWT);
        }
        free(out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lifetime_is_exp_less_iat_each_in_seconds_or_milliseconds),
        cmocka_unit_test(the_lifetime_of_what_jose_writes_is_known_up_to_512_bytes_of_claims),
        cmocka_unit_test(claims_of_over_512_bytes_are_not_read),
        cmocka_unit_test(a_lifetime_of_none_is_refused_whatever_the_buffer),
        cmocka_unit_test(what_is_no_jwt_that_can_be_read_has_an_unknown_lifetime),
        cmocka_unit_test(each_character_that_is_not_base64url_hides_the_claims),
        cmocka_unit_test(base64_is_not_taken_for_base64url),
        cmocka_unit_test(header_and_signature_are_not_verified),
        cmocka_unit_test(claims_are_json_as_an_answer_is),
        cmocka_unit_test(claims_cut_short_are_not_read),
        cmocka_unit_test(escapes_in_the_jwt_are_undone_before_it_is_read),
        cmocka_unit_test(members_of_a_token_response_mean_nothing_beside_a_jwt),
        cmocka_unit_test(a_jwt_means_nothing_in_a_token_response),
        cmocka_unit_test(the_jwt_stands_once_under_its_exact_name),
        cmocka_unit_test(an_error_beside_a_jwt_is_a_refusal),
        cmocka_unit_test(a_realistic_answer_is_understood),
        cmocka_unit_test(an_answer_cut_short_gives_no_jwt),
        cmocka_unit_test(a_jwt_that_does_not_fit_leaves_its_length_and_nothing_else),
    };
    return RUN_TESTS(tests);
}
