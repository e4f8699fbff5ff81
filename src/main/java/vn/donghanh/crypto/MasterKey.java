package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;

/** The key over all keys. It wraps the keysets and nothing else, and lies apart from the database and from them. */
interface MasterKey {
    /** @throws KeysUnusable when there is none */
    Aead aead();

    /** Where it comes from, for the sentence that stops a start. */
    String where();
}
