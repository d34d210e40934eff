/* SPDX-License-Identifier: MIT */
/* The layout of every public type, under the settings of this compilation: sizes and the offsets of
 * the last members. -DLAYOUT names the function that returns them. */
#include "avon_auth.h"

#ifdef __cplusplus
extern "C"
#endif
const size_t *LAYOUT(size_t *count);

const size_t *LAYOUT(size_t *count)
{
    static const size_t numbers[] = {
        sizeof(avon_auth_status),
        sizeof(avon_auth_body),
        sizeof(avon_auth_state),
        sizeof(avon_auth_key),
        sizeof(avon_auth_claims),
        sizeof(avon_auth_issued),
        sizeof(avon_auth_failure),
        sizeof(avon_auth_header),
        sizeof(avon_auth_headers),
        sizeof(avon_auth_request),
        sizeof(avon_auth_response),
        sizeof(avon_auth_fetch),
        sizeof(avon_auth_org_config),
        sizeof(avon_auth_org),
        sizeof(avon_auth_user_config),
        sizeof(avon_auth_user),
        offsetof(avon_auth_claims, exp_milliseconds),
        offsetof(avon_auth_issued, lifetime_s),
        offsetof(avon_auth_failure, said),
        offsetof(avon_auth_header, line),
        offsetof(avon_auth_headers, jwt_generation),
        offsetof(avon_auth_request, body_len),
        offsetof(avon_auth_response, body_len),
        offsetof(avon_auth_fetch, token_generation),
        offsetof(avon_auth_org_config, context),
        offsetof(avon_auth_user_config, jwt_buffer_size)
    };
    *count = sizeof numbers / sizeof numbers[0];
    return numbers;
}
