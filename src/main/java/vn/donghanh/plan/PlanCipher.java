package vn.donghanh.plan;

import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the rows of one client's plan. */
record PlanCipher(FieldEncryption encryption, PersonRef person) {
    RowCipher row(String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, person, table, ref);
    }
}
