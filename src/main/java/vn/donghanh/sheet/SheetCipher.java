package vn.donghanh.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;

/** Encrypts and decrypts which lines were chosen for a sheet: they tell what the client needs. */
@ApplicationScoped
class SheetCipher {
    @Inject
    FieldEncryption encryption;

    byte[] seal(CaseView caseView, String ref, Collection<String> keys) {
        return Objects.requireNonNull(row(caseView, ref).seal("lines", String.join(" ", new TreeSet<>(keys))));
    }

    Set<String> open(CaseView caseView, InfoSheet sheet) {
        return Set.of(Objects.requireNonNull(row(caseView, sheet.ref()).open("lines", sheet.linesSealed()))
                .split(" "));
    }

    private RowCipher row(CaseView caseView, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, caseView.person(), "info_sheet", ref);
    }
}
