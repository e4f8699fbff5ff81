package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.RowsFixture;

/** A kind of need that was altered may be any: no second key is given, and nothing is counted without it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class NeedKindKeyRepositoryTest {
    private static final CaseId MERGED = new CaseId(1);
    private static final CaseId SURVIVING = new CaseId(2);
    private static final NeedKind KIND = Arrays.stream(NeedKind.values())
            .filter(NeedKind::isHealth)
            .findFirst()
            .orElseThrow();

    private final PersonRef person = PersonRef.random();

    @TempDir
    Path temp;

    private TestKeys keys;
    private byte[] sealed;

    @BeforeEach
    void storeKind() {
        keys = TestKeys.in(temp);
        sealed = keys.encryption()
                .seal(KeyPurpose.HEALTH, new EncryptedCell(person, "need_kind_key", "kind", "k"), KIND.name());
    }

    private NeedKindKeyRepository repository(byte[] kind) {
        NeedKindKey key = new NeedKindKey("k", MERGED, kind);
        NeedKindKeyRepository repository = new NeedKindKeyRepository();
        repository.encryption = keys.encryption();
        repository.em = RowsFixture.of(key, new Object[] {key, person});
        return repository;
    }

    @Test
    void alteredKindGetsNoSecondKey() {
        assertThat(repository(sealed).key(MERGED, person, KIND)).isEqualTo("k");
        NeedKindKeyRepository altered = repository(TestKeys.altered(sealed));
        assertThatThrownBy(() -> altered.key(MERGED, person, KIND)).isInstanceOf(AlteredDataException.class);
    }

    @Test
    void kindsOfAnErasedClientAreComparedWithNone() {
        Map<CaseId, CaseId> merged = Map.of(MERGED, SURVIVING);
        NeedKindKeyRepository altered = repository(TestKeys.altered(sealed));
        assertThatThrownBy(() -> altered.toSurvivingKeys(merged)).isInstanceOf(AlteredDataException.class);
        keys.destroy(person);
        assertThat(repository(sealed).toSurvivingKeys(merged)).isEqualTo(Map.of(MERGED, Map.of()));
    }
}
