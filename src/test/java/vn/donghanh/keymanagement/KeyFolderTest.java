package vn.donghanh.keymanagement;

import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeyStorage;

/** Keys in a folder that two servers share. */
class KeyFolderTest extends KeyStorageContract {
    @Override
    KeyStorage open() {
        return new KeyFolder(temp.resolve("keys"));
    }
}
