package vn.donghanh.encryption;

import java.nio.file.Path;
import vn.donghanh.shared.MasterKeyLocation;

/** Finds the master key where the settings say that it is. */
public final class MasterKeyFactory {
    private MasterKeyFactory() {}

    public static MasterKey at(MasterKeyLocation place) {
        return switch (place.kind()) {
            case FILE -> new FileMasterKey(place.setting(), Path.of(place.value()));
            case TEXT -> new EnvironmentMasterKey(place.setting(), place.value());
            case STORE -> new CredentialStoreMasterKey(
                    place.setting(), Path.of(place.value()), place.alias(), place.password());
        };
    }
}
