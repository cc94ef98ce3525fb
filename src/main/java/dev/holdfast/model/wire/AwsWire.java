package dev.holdfast.model.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Our client for the kit of Amazon. */
public record AwsWire(WireClient client) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest prepared) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(prepared);
            }

            @Override
            public void abort() {
                // The deadline ends it.
            }
        };
    }

    private HttpExecuteResponse send(HttpExecuteRequest prepared) throws IOException {
        var request = prepared.httpRequest();
        byte[] body = new byte[0];
        if (prepared.contentStreamProvider().isPresent()) {
            try (InputStream content = prepared.contentStreamProvider().get().newStream()) {
                body = content.readAllBytes();
            }
        }
        try {
            var answer = client.send(request.method().name(), request.getUri(), request.headers(), body);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(answer.status())
                            .headers(answer.headers())
                            .build())
                    .responseBody(AbortableInputStream.create(
                            new ByteArrayInputStream(answer.bodyForLibraries().getBytes(StandardCharsets.UTF_8))))
                    .build();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public String clientName() {
        return "Holdfast";
    }

    @Override
    public void close() {
        // It is shared, and lives as long as the application.
    }
}
