/* SPDX-License-Identifier: MIT
 *
 * An API call in C++17 with cpp-httplib: it fetches an access token, calls GET /v2/patients, prints
 * the answer; after a 401 it tries once more. Secrets are wiped whichever way it ends.
 *
 *     c++ -std=c++17 examples/cpp_httplib.cpp -I. -o cpp_httplib -lbearssl \
 *         $(pkg-config --cflags --libs cpp-httplib) && ./cpp_httplib
 *
 * Needs cpp-httplib 0.11 as Debian has it (libcpp-httplib-dev, libssl-dev), BearSSL 0.6 and
 * jsmn.h. With upstream's httplib.h it is -DCPPHTTPLIB_OPENSSL_SUPPORT -lssl -lcrypto -lpthread in
 * place of what pkg-config says. From the environment: AVON_BASE_URL, AVON_CLIENT_ID,
 * AVON_CLIENT_SECRET, AVON_USER_ID; where wanted AVON_SECRET_KEY (without it the service mints the
 * user's JWT), AVON_ACCOUNT, AVON_CA_FILE (PEM file of the authorities to trust; else those of the
 * system) and AVON_TIMEOUT (seconds for an exchange, 20).
 *
 * Exit status: 0 answered 2xx, 1 configuration, 2 no headers, 3 no answer to the call, 4 any
 * other answer. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <httplib.h>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

enum Exit { answered, configuration, no_headers, no_answer, refused };

// Ends the program with a message and that exit status.
struct Failure : std::runtime_error {
    Failure(Exit status, const std::string &what) : std::runtime_error(what), code(status)
    {
    }
    Exit code;
};

// `more` is the member of a configuration that is wrong, or what the service said.
void check(avon_auth_status status, Exit code, const char *more)
{
    if (status == AVON_AUTH_OK) return;
    std::string what = avon_auth_status_name(status);
    what.append(": ").append(avon_auth_status_text(status));
    if (more != nullptr && *more != '\0') what.append(": ").append(more);
    throw Failure(code, what);
}

// A T that begins as zeros, stays in its place and is wiped in the end.
template <typename T> class Wiped {
  public:
    Wiped() = default;
    ~Wiped()
    {
        avon_auth_wipe(&value_, sizeof value_);
    }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;

    T &operator*()
    {
        return value_;
    }
    const T &operator*() const
    {
        return value_;
    }
    T *operator->()
    {
        return &value_;
    }
    const T *operator->() const
    {
        return &value_;
    }

  private:
    T value_{};
};

// ---- the transport -------------------------------------------------------------------------

// What cpp-httplib is to send. Its copies of the secrets are wiped in the end.
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

// An HTTPS client that verifies certificates and follows no redirect.
class Transport {
  public:
    Transport(const std::string &base_url, const std::string &ca_file, std::chrono::seconds timeout)
        : client_(base_url.substr(0, base_url.find('/', 8))), timeout_(timeout)
    {
        client_.enable_server_certificate_verification(true);
        if (!ca_file.empty()) client_.set_ca_cert_path(ca_file);
        client_.set_follow_location(false);
        client_.set_connection_timeout(timeout);
        client_.set_read_timeout(timeout);
        client_.set_write_timeout(timeout);
        client_.set_keep_alive(true);
    }

    // False: no answer. One that does not fit into the response is one, too. cpp-httplib has a
    // time-out for each step; the body as a whole is under a deadline besides.
    bool exchange(const avon_auth_request &request, avon_auth_response &response)
    {
        const auto deadline = std::chrono::steady_clock::now() + timeout_;
        bool fits = true;
        Message message(request);
        message.content_receiver = [&](const char *data, std::size_t size, auto, auto) {
            fits = avon_auth_response_append(&response, data, size) == size;
            return fits && std::chrono::steady_clock::now() < deadline;
        };
        httplib::Response answer;
        httplib::Error error{};
        if (!client_.send(message, answer, error) && fits) {
            std::cerr << "cpp_httplib: " << request.url << ": no answer ("
                      << httplib::to_string(error) << ")\n";
            return false;
        }
        response.http_status = answer.status;
        const std::string delay = answer.get_header_value("Retry-After");
        std::from_chars(delay.data(), delay.data() + delay.size(), response.retry_after_s);
        return true;
    }

  private:
    httplib::Client client_;
    std::chrono::seconds timeout_;
};

// ---- the session ---------------------------------------------------------------------------

// One user of an organization, with the credentials of both.
class Session {
  public:
    Session(avon_auth_org_config config, avon_auth_user_config who, Transport &transport)
    {
        config.token_buffer = token_->data();
        config.token_buffer_size = token_->size();
        config.send = send;
        config.now = now;
        config.context = &transport;
        check(avon_auth_org_init(&*org_, &config), configuration,
              avon_auth_org_config_problem(&config));
        if (who.secret_key == nullptr) { // the service mints the JWT
            who.jwt_buffer = jwt_->data();
            who.jwt_buffer_size = jwt_->size();
        }
        check(avon_auth_user_init(&*user_, &who), configuration,
              avon_auth_user_config_problem(&who));
    }

    // The headers of an API call. They serve until the next ones are made.
    const avon_auth_headers &headers()
    {
        const avon_auth_status status = avon_auth_get_headers(&*org_, &*user_, text_->data(),
                                                              text_->size(), nullptr, &headers_);
        check(status, no_headers, avon_auth_last_failure(&*org_, &*user_).said);
        return headers_;
    }

    // The API answered 401 to the last headers. Returns whether to try again with new ones.
    bool reject()
    {
        return avon_auth_reject(&*org_, &*user_, &headers_) == AVON_AUTH_OK;
    }

    std::string url(const char *path) const
    {
        std::array<char, 512> text;
        check(avon_auth_url(&*org_, path, text.data(), text.size(), nullptr), configuration, path);
        return text.data();
    }

  private:
    static std::int64_t now(void *)
    {
        return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    }

    // Called from C: nothing is thrown.
    static int send(void *transport, const avon_auth_request *request, avon_auth_response *response)
    try {
        return static_cast<Transport *>(transport)->exchange(*request, *response) ? 0 : -1;
    } catch (const std::exception &exception) {
        std::cerr << "cpp_httplib: " << exception.what() << '\n';
        return -1;
    }

    Wiped<avon_auth_org> org_;
    Wiped<avon_auth_user> user_;
    Wiped<std::array<char, AVON_AUTH_TOKEN_SIZE>> token_, jwt_;
    Wiped<std::array<char, AVON_AUTH_WORK_SIZE>> text_;
    avon_auth_headers headers_{}; // points into the text
};

// ---- the program ---------------------------------------------------------------------------

const char *setting(const char *name, const char *otherwise = nullptr)
{
    const char *value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
    if (otherwise == nullptr) throw Failure(configuration, std::string(name) + " is not set");
    return otherwise;
}

std::chrono::seconds timeout()
{
    const std::chrono::seconds timeout{ std::atoi(setting("AVON_TIMEOUT", "20")) };
    if (timeout < std::chrono::seconds(1) || timeout > std::chrono::hours(1))
        throw Failure(configuration, "AVON_TIMEOUT is not 1 to 3600");
    return timeout;
}

struct Answer {
    int http_status;
    std::string body;
};

Answer get_patients(Transport &transport, Session &session)
{
    const std::string url = session.url("/v2/patients");
    const avon_auth_headers &headers = session.headers();
    std::string body(65536, '\0');
    avon_auth_request request{};
    request.method = "GET";
    request.url = url.c_str();
    request.path = "/v2/patients";
    request.headers = headers.items;
    request.header_count = headers.count;
    avon_auth_response response{};
    response.body = body.data();
    response.body_size = body.size();
    if (!transport.exchange(request, response)) throw Failure(no_answer, "no answer to the call");
    if (response.body_len > body.size()) throw Failure(no_answer, "the answer is too large");
    body.resize(response.body_len);
    return { response.http_status, body };
}

int run()
{
    const std::string_view account = setting("AVON_ACCOUNT", "");
    const std::string_view secret_key = setting("AVON_SECRET_KEY", "");
    avon_auth_org_config config{};
    config.base_url = setting("AVON_BASE_URL");
    config.client_id = setting("AVON_CLIENT_ID");
    config.client_secret = setting("AVON_CLIENT_SECRET");
    config.account_id = account.empty() ? nullptr : account.data();
    config.fetch_timeout_s = 4 * timeout().count() + 10;
    avon_auth_user_config who{};
    who.user_id = setting("AVON_USER_ID");
    who.secret_key = secret_key.empty() ? nullptr : secret_key.data();
    who.secret_key_len = secret_key.size();

    Transport transport(config.base_url, setting("AVON_CA_FILE", ""), timeout());
    Session session(config, who, transport);
    Answer answer;
    int tries = 0;
    do { // every 401 is reported, the second one too
        answer = get_patients(transport, session);
    } while (answer.http_status == 401 && session.reject() && ++tries < 2);
    std::cout << "HTTP " << answer.http_status << '\n' << answer.body << std::endl;
    return answer.http_status / 100 == 2 ? answered : refused;
}

} // namespace

int main()
try {
    std::signal(SIGPIPE, SIG_IGN); // a connection that the other side closes is no reason to die
    return run();
} catch (const Failure &failure) {
    std::cerr << "cpp_httplib: " << failure.what() << '\n';
    return failure.code;
} catch (const std::exception &exception) {
    std::cerr << "cpp_httplib: " << exception.what() << '\n';
    return configuration;
}
