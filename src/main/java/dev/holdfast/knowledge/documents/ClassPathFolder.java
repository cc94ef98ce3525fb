package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.documents.DocumentFolder.Listing;
import dev.holdfast.knowledge.formats.Format;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Documents that ship with the application, also inside its jar. */
final class ClassPathFolder {

    private final String location;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ClassPathFolder(String location) {
        this.location = location.endsWith("/") ? location : location + "/";
    }

    Listing list() throws IOException {
        var files = new ArrayList<SourceFile>();
        for (Resource resource : resources.getResources(location + "**/*.*")) {
            if (resource.isReadable()
                    && Format.ofName(Objects.requireNonNullElse(resource.getFilename(), ""))
                            .isPresent()) {
                files.add(new SourceFile(
                        path(resource),
                        resource.contentLength(),
                        Instant.ofEpochMilli(resource.lastModified()),
                        resource::getInputStream));
            }
        }
        return new Listing(files, List.of());
    }

    private String path(Resource resource) throws IOException {
        String folder = location.replaceFirst("^[a-z]+\\*?:/?", "");
        String url = resource.getURI().toString();
        int at = url.lastIndexOf("/" + folder);
        String path = at < 0 ? url.substring(url.lastIndexOf('/') + 1) : url.substring(at + 1 + folder.length());
        return java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }
}
