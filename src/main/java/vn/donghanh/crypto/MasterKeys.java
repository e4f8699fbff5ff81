package vn.donghanh.crypto;

import java.nio.file.Path;
import vn.donghanh.shared.MasterKeyPlace;

/** Finds the master key where the settings say that it is. */
final class MasterKeys {
    private MasterKeys() {}

    static MasterKey at(MasterKeyPlace place) {
        return switch (place.kind()) {
            case FILE -> new FileMasterKey(place.setting(), Path.of(place.value()));
            case TEXT -> new TextMasterKey(place.setting(), place.value());
            case STORE -> new StoredMasterKey(place.setting(), Path.of(place.value()), place.alias(), place.password());
        };
    }
}
