package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.PersonRef;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class PeriodComparerTest {
    @TempDir
    Path temp;

    @Test
    void codeLeadsToNobodyOnlyOfDestroyedKeys() {
        TestKeys keys = TestKeys.in(temp);
        PeriodComparer comparer = new PeriodComparer();
        comparer.cipher = new PeriodSnapshotCipher();
        comparer.cipher.encryption = keys.encryption();
        PersonRef person = PersonRef.random();
        PeriodLedger.CodedCase coded = new PeriodLedger.CodedCase(4, List.of("r"));
        byte[] sealed = comparer.cipher.sealCodes(person, "l", coded);
        assertThat(comparer.open(person, stored(sealed))).contains(coded);
        assertThatThrownBy(() -> comparer.open(person, stored(TestKeys.altered(sealed))))
                .isInstanceOf(AlteredDataException.class);
        keys.destroy(person);
        assertThat(comparer.open(person, stored(sealed))).isEmpty();
    }

    private static PeriodLedgerCase stored(byte[] sealed) {
        return new PeriodLedgerCase("l", "s", new CaseId(1), sealed);
    }
}
