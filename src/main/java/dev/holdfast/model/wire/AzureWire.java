package dev.holdfast.model.wire;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Our client for the kit of Azure. */
public record AzureWire(WireClient client) implements HttpClient {

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        Map<String, List<String>> headers =
                request.getHeaders().stream().collect(Collectors.toMap(HttpHeader::getName, HttpHeader::getValuesList));
        var body = request.getBodyAsBinaryData();
        var answer = client.send(
                request.getHttpMethod().name(),
                URI.create(request.getUrl().toString()),
                headers,
                body == null ? new byte[0] : body.toBytes());
        return new Response(request, answer);
    }

    private static final class Response extends HttpResponse {

        private final WireAnswer answer;

        Response(HttpRequest request, WireAnswer answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        @Deprecated
        public @Nullable String getHeaderValue(String name) {
            return answer.header(name).orElse(null);
        }

        @Override
        public @Nullable String getHeaderValue(HttpHeaderName name) {
            return answer.header(name.getCaseInsensitiveName()).orElse(null);
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            answer.headers().forEach((name, values) -> headers.set(HttpHeaderName.fromString(name), values));
            return headers;
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromString(answer.bodyForLibraries());
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(answer.bodyForLibraries().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(answer.bodyForLibraries().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Mono<String> getBodyAsString() {
            return Mono.just(answer.bodyForLibraries());
        }

        @Override
        public Mono<String> getBodyAsString(Charset ignored) {
            return getBodyAsString();
        }
    }
}
