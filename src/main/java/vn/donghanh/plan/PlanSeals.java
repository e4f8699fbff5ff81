package vn.donghanh.plan;

import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.shared.PersonRef;

/** Seals and opens the rows of one client's plan. */
record PlanSeals(Vault vault, PersonRef person) {
    SealedRow row(String table, String ref) {
        return new SealedRow(vault, Purpose.NOTES, person, table, ref);
    }
}
