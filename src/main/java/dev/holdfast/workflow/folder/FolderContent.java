package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What one look into the folder of process owners found.
 *
 * @param files by name
 * @param faults what could not be read, one sentence a fault
 */
record FolderContent(List<ModelFile> files, List<String> faults) {

    List<ModelFile> patterns() {
        return files.stream().filter(ModelFile::isPattern).toList();
    }

    /** Tells two contents apart: SHA-256 over names, contents and faults, in hexadecimal. */
    String fingerprint() {
        var digest = DigestUtils.getSha256Digest();
        for (var file : files) {
            digest.update((file.name() + "\n" + file.content().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.content());
        }
        faults.forEach(fault -> digest.update(("\n" + fault).getBytes(StandardCharsets.UTF_8)));
        return Hex.encodeHexString(digest.digest());
    }
}
