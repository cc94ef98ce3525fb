package dev.holdfast.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, sends forms with their hidden token, and goes one redirect at a time, so that a test may meddle. */
final class TestBrowser {

    private static final Pattern HIDDEN_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /**
     * @param url where it came from
     * @param status of HTTP
     * @param location where it leads, absolute; empty if nowhere
     */
    record Page(URI url, int status, String location, String body, HttpResponse<String> response) {}

    Page get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html"));
    }

    /** Goes on until there is a page. */
    Page follow(String url) {
        var page = get(url);
        for (int i = 0; i < MOST_REDIRECTS && !page.location().isEmpty(); i++) {
            page = get(page.location());
        }
        return page;
    }

    /** Sends a form of this page back to a path of the same server. */
    Page post(Page form, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        var token = HIDDEN_TOKEN.matcher(form.body());
        if (token.find()) {
            all.put("_csrf", token.group(1) == null ? token.group(2) : token.group(1));
        }
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(form.url().resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Goes where the application sends people, gives the name as the password there, and comes back. */
    Page signInAtProvider(String authorization, String name) {
        return follow(codeFromProvider(authorization, name));
    }

    /** The same without the last step: the address to which the provider sends the browser back, with a code. */
    String codeFromProvider(String authorization, String name) {
        var form = follow(authorization);
        var signedIn = post(form, "/login", Map.of("username", name, "password", name));
        return get(signedIn.location()).location();
    }

    String cookie(String host, String name) {
        return cookies.getOrDefault(host, Map.of()).getOrDefault(name, "");
    }

    private Page send(HttpRequest.Builder request) {
        var url = request.build().uri();
        var mine = cookies.computeIfAbsent(url.getHost(), host -> new HashMap<>());
        if (!mine.isEmpty()) {
            request.header(
                    "Cookie",
                    mine.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                mine.put(pair[0], pair[1]);
            });
            var location = response.headers()
                    .firstValue("Location")
                    .map(place -> url.resolve(place).toString())
                    .orElse("");
            return new Page(url, response.statusCode(), location, response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
