package vn.donghanh.encryption;

import java.nio.file.Path;
import vn.donghanh.shared.MasterKeyLocation;

/** Creates the master key from its configured location. */
public final class MasterKeyFactory {
    private MasterKeyFactory() {}

    public static MasterKey at(MasterKeyLocation location) {
        return switch (location.kind()) {
            case FILE -> new FileMasterKey(location.setting(), Path.of(location.value()));
            case TEXT -> new EnvironmentMasterKey(location.setting(), location.value());
            case STORE -> new CredentialStoreMasterKey(
                    location.setting(), Path.of(location.value()), location.alias(), location.password());
        };
    }
}
