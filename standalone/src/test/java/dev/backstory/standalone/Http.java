package dev.backstory.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with a server under test. */
public record Http(String url) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    /** A request with a token. */
    public HttpRequest.Builder with(String token, String path) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    public static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    /** What the issuer answers to this client. */
    public Answer signIn(String client, String secret) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(to("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    public String token(String client, String secret) throws IOException, InterruptedException {
        return signIn(client, secret).body().path("access_token").asString();
    }

    public static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), Http::body);
        var json = answer.headers().firstValue("Content-Type").orElse("").matches("application/([\\w.-]+\\+)?json.*");
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.nullNode(), answer);
    }

    /** The whole body; of a stream, which has no end, only that it began. */
    private static BodySubscriber<String> body(ResponseInfo answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream")
                ? new Beginning()
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /** Hangs up as soon as somebody answers. */
    private static final class Beginning implements BodySubscriber<String> {
        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> ignored) {}

        @Override
        public void onError(Throwable ignored) {}

        @Override
        public void onComplete() {}
    }
}
