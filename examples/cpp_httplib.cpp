/* SPDX-License-Identifier: MIT
 *
 * C++17 with cpp-httplib: makes the headers, calls GET /v2/patients, prints the answer. A 401 is
 * reported, and the call made once more. Secrets are wiped whichever way it ends.
 *
 *     c++ -std=c++17 examples/cpp_httplib.cpp -I. -o cpp_httplib -lbearssl \
 *         $(pkg-config --cflags --libs cpp-httplib) && ./cpp_httplib
 *
 * Needs cpp-httplib 0.11 as Debian has it (libcpp-httplib-dev, libssl-dev), BearSSL 0.6 and
 * jsmn.h. With upstream's httplib.h it is -DCPPHTTPLIB_OPENSSL_SUPPORT -lssl -lcrypto -lpthread in
 * place of what pkg-config says. Environment and exit status are those of curl_easy.c. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <httplib.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <future>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

// Returns whether there was an answer.
bool exchange(httplib::Client &client, const avon_auth_request &request,
              avon_auth_response &response);

// Called from C: nothing is thrown.
int send(void *client, const avon_auth_request *request, avon_auth_response *response)
try {
    return exchange(*static_cast<httplib::Client *>(client), *request, *response) ? 0 : -1;
} catch (const std::exception &exception) {
    std::cerr << "cpp_httplib: " << exception.what() << '\n';
    return -1;
}

std::int64_t now(void *)
{
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
}

// Throws where the status is an error. `more`: the member that is wrong, or the service's words.
void check(avon_auth_status status, int exit_status, const char *more);

// One user of an organization, with the credentials of both. It stays in its place.
class Session {
  public:
    Session(avon_auth_org_config config, avon_auth_user_config who, httplib::Client &client)
    {
        config.token_buffer = own_.token;
        config.token_buffer_size = sizeof own_.token;
        config.fetch_timeout_s = 90; // the client has 20 s for each of a few steps
        config.send = send;
        config.now = now;
        config.context = &client;
        if (who.secret_key == nullptr) { // the service mints the JWT
            who.jwt_buffer = own_.jwt;
            who.jwt_buffer_size = sizeof own_.jwt;
        }
        check(avon_auth_org_init(&own_.org, &config), 1, avon_auth_org_config_problem(&config));
        check(avon_auth_user_init(&own_.user, &who), 1, avon_auth_user_config_problem(&who));
    }
    ~Session()
    {
        avon_auth_wipe(&own_, sizeof own_);
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    // The headers of an API call. They serve until the next ones are made.
    const avon_auth_headers &headers()
    {
        const avon_auth_status status = avon_auth_get_headers(
            &own_.org, &own_.user, own_.out, sizeof own_.out, nullptr, &own_.headers);
        check(status, 2, avon_auth_last_failure(&own_.org, &own_.user).said);
        return own_.headers;
    }

    // The API answered 401 to the last headers. Returns whether to try again with new ones.
    bool reject()
    {
        return avon_auth_reject(&own_.org, &own_.user, &own_.headers) == AVON_AUTH_OK;
    }

  private:
    struct {
        avon_auth_org org;
        avon_auth_user user;
        avon_auth_headers headers; // points into out
        char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];
    } own_{};
};

struct Answer {
    int http_status;
    std::string body;
};
Answer get(httplib::Client &client, const char *path, const avon_auth_headers &headers);

Answer get_patients(httplib::Client &client, Session &session)
{
    Answer answer;
    int tries = 0;
    do {
        answer = get(client, "/v2/patients", session.headers());
    } while (answer.http_status == 401 && session.reject() && ++tries < 2);
    return answer;
}

// ---- the rest of the program: HTTP --------------------------------------------------------------

// The request in cpp-httplib's form. Its copies of the secrets are wiped in the end.
class Message : public httplib::Request {
  public:
    explicit Message(const avon_auth_request &request)
    {
        method = request.method;
        path = request.path;
        body.assign(request.body, request.body_len);
        for (std::size_t i = 0; i < request.header_count; i++)
            headers.emplace(request.headers[i].name, request.headers[i].value);
    }
    ~Message()
    {
        avon_auth_wipe(body.data(), body.size());
        for (auto &header : headers) avon_auth_wipe(header.second.data(), header.second.size());
    }
    Message(const Message &) = delete;
    Message &operator=(const Message &) = delete;
};

constexpr std::chrono::seconds patience{ 20 };

// Also for an API call. cpp-httplib has a time-out for each step alone: a second thread stops the
// client when the whole takes too long. A body that does not fit is an answer, too.
bool exchange(httplib::Client &client, const avon_auth_request &request,
              avon_auth_response &response)
{
    bool fits = true;
    Message message(request);
    message.content_receiver = [&](const char *data, std::size_t size, auto, auto) {
        return fits = avon_auth_response_append(&response, data, size) == size;
    };
    httplib::Response answer;
    httplib::Error error{};
    std::promise<void> end;
    const auto watch = std::async(std::launch::async, [&, ended = end.get_future()] {
        if (ended.wait_for(patience) == std::future_status::timeout) client.stop();
    });
    const bool is_whole = client.send(message, answer, error);
    end.set_value();
    if (!is_whole && fits) {
        const std::string_view path(request.path); // its query may name a patient
        std::cerr << "cpp_httplib: " << path.substr(0, path.find('?')) << ": no answer ("
                  << httplib::to_string(error) << ")\n";
        return false;
    }
    response.http_status = answer.status;
    const std::string delay = answer.get_header_value("Retry-After");
    std::from_chars(delay.data(), delay.data() + delay.size(), response.retry_after_s);
    return true;
}

// Ends the program with a message and that exit status.
struct Failure : std::runtime_error {
    Failure(int status, const std::string &what) : std::runtime_error(what), exit_status(status)
    {
    }
    int exit_status;
};

Answer get(httplib::Client &client, const char *path, const avon_auth_headers &headers)
{
    std::string body(65536, '\0');
    avon_auth_request request{};
    request.method = "GET";
    request.path = path;
    request.headers = headers.items;
    request.header_count = headers.count;
    avon_auth_response response{};
    response.body = body.data();
    response.body_size = body.size();
    if (!exchange(client, request, response)) throw Failure(3, "no answer to the call");
    if (response.body_len > body.size()) throw Failure(3, "the answer is too large");
    body.resize(response.body_len);
    return { response.http_status, body };
}

// ---- settings -----------------------------------------------------------------------------------

void check(avon_auth_status status, int exit_status, const char *more)
{
    if (status == AVON_AUTH_OK) return;
    std::string what = avon_auth_status_name(status);
    if (more != nullptr && *more != '\0') what.append(": ").append(more);
    throw Failure(exit_status, what);
}

std::string_view setting(const char *name)
{
    const char *value = std::getenv(name);
    return value != nullptr ? value : "";
}

int run()
{
    avon_auth_org_config config{};
    config.base_url = std::getenv("AVON_BASE_URL");
    config.client_id = std::getenv("AVON_CLIENT_ID");
    config.client_secret = std::getenv("AVON_CLIENT_SECRET");
    config.account_id = std::getenv("AVON_ACCOUNT");
    avon_auth_user_config who{};
    who.user_id = std::getenv("AVON_USER_ID");
    who.secret_key = std::getenv("AVON_SECRET_KEY");
    who.secret_key_len = setting("AVON_SECRET_KEY").size();

    const std::string base_url(setting("AVON_BASE_URL"));
    httplib::Client client(base_url.substr(0, base_url.find('/', 8)));
    client.enable_server_certificate_verification(true);
    client.set_follow_location(false);
    client.set_connection_timeout(patience);
    client.set_read_timeout(patience);
    client.set_write_timeout(patience);
    if (std::getenv("AVON_CA_FILE") != nullptr)
        client.set_ca_cert_path(std::string(setting("AVON_CA_FILE")));

    Session session(config, who, client);
    const Answer answer = get_patients(client, session);
    std::cout << "HTTP " << answer.http_status << '\n' << answer.body << std::endl;
    if (!std::cout) throw Failure(3, "the answer can't be printed");
    return answer.http_status / 100 == 2 ? 0 : 4;
}

} // namespace

int main()
try {
    std::signal(SIGPIPE, SIG_IGN); // a connection that the other side closes is no reason to die
    return run();
} catch (const Failure &failure) {
    std::cerr << "cpp_httplib: " << failure.what() << '\n';
    return failure.exit_status;
} catch (const std::exception &exception) {
    std::cerr << "cpp_httplib: " << exception.what() << '\n';
    return 1;
}
