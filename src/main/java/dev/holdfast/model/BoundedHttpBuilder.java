package dev.holdfast.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands the library the one client of a route; the library may not change its limit. */
final class BoundedHttpBuilder implements HttpClientBuilder {

    private final Duration limit;
    private final HttpClient client;

    BoundedHttpBuilder(Duration limit) {
        this.limit = limit;
        this.client = new BoundedHttp(limit);
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }

    @Override
    public HttpClient build() {
        return client;
    }
}
