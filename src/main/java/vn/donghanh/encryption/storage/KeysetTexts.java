package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.util.Map;

/** The wrapped keysets by the names of their files. */
public interface KeysetTexts {
    /** Returns all wrapped keysets by their names. */
    Map<String, String> all() throws IOException;

    /** Stored durably when this returns. */
    void write(String name, String text) throws IOException;

    /** Returns the version of the keyset, which differs after each change. */
    String version(String name) throws IOException;
}
