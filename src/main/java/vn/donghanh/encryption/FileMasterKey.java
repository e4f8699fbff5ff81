package vn.donghanh.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A master key of 32 bytes as base64 in a file that only the server's account can read.
 *
 * @param setting the setting that names the file
 */
public record FileMasterKey(String setting, Path file) implements MasterKey {
    public FileMasterKey(Path file) {
        this("DH_MASTER_KEY_FILE", file);
    }

    @Override
    public byte[] bytes() {
        if (!Files.isReadable(file)) {
            throw new KeyConfigurationException("The master key " + location() + " is not there or cannot be read.");
        }
        try {
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new KeyConfigurationException("The master key " + location() + " is not 32 bytes in base64.");
        }
    }

    @Override
    public String location() {
        return setting + " (" + file + ")";
    }
}
