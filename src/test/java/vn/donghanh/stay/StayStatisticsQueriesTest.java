package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class StayStatisticsQueriesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");

    @TempDir
    Path temp;

    @Test
    void groundIsUnknownOnlyOfDestroyedKeys() {
        TestKeys keys = TestKeys.in(temp);
        StayStatisticsQueries queries = new StayStatisticsQueries();
        queries.cipher = new StayCipher();
        queries.cipher.encryption = keys.encryption();
        StayGround ground = StayGround.CHILD;
        Stay stay = new Stay(CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), NOW), new StaffId(1), NOW);
        byte[] sealed = Objects.requireNonNull(queries.cipher.rowCipher(stay).seal("ground", ground.name()));
        assertThat(queries.ground(Stored.with(stay, "groundSealed", sealed))).isEqualTo(ground);
        Stored.with(stay, "groundSealed", TestKeys.altered(sealed));
        assertThatThrownBy(() -> queries.ground(stay)).isInstanceOf(AlteredDataException.class);
        keys.destroy(stay.person());
        assertThat(queries.ground(stay)).isNull();
    }
}
