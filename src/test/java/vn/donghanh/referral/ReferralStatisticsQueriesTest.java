package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReferralStatisticsQueriesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");

    @TempDir
    Path temp;

    @Test
    void typeIsUnknownOnlyOfDestroyedKeys() {
        TestKeys keys = TestKeys.in(temp);
        ReferralStatisticsQueries queries = new ReferralStatisticsQueries();
        queries.cipher = new ReferralCipher();
        queries.cipher.fieldEncryption = keys.encryption();
        Referral referral = new Referral(
                "r",
                DisclosureCode.random(),
                CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), NOW),
                new StaffId(1),
                NOW);
        byte[] sealed = queries.cipher.encryptSubject(
                referral.person(), referral.ref(), ReferralSubject.of(HealthReferralType.HIV_TEST, null));
        assertThat(queries.type(Stored.with(referral, "matterSealed", sealed))).isEqualTo(HealthReferralType.HIV_TEST);
        Stored.with(referral, "matterSealed", TestKeys.altered(sealed));
        assertThatThrownBy(() -> queries.type(referral)).isInstanceOf(AlteredDataException.class);
        keys.destroy(referral.person());
        assertThat(queries.type(referral)).isNull();
    }
}
