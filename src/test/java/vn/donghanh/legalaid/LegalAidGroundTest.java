package vn.donghanh.legalaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Stored;

/** Which ground of free aid fits, and which says nothing of what the client has lived through. */
class LegalAidGroundTest {
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

    @Test
    void neutralGroundFitsEveryMatter() {
        LegalAidGround poor = LegalAidMatterTest.ground("POOR", null);
        assertThat(poor.isNeutral()).isTrue();
        assertThat(poor.fits("DEBT")).isTrue();
        assertThat(poor.fits("VIOLENCE")).isTrue();
    }

    @Test
    void tellingGroundFitsMattersThatSayTheSame() {
        LegalAidGround victim = LegalAidMatterTest.ground("VICTIM_MINOR", "VIOLENCE TRAFFICKING");
        assertThat(victim.isNeutral()).isFalse();
        assertThat(victim.fits("VIOLENCE")).isTrue();
        assertThat(victim.fits("TRAFFICKING")).isTrue();
        assertThat(victim.fits("DEBT")).isFalse();
    }

    @Test
    void groundIsIndicatedByWhatTheClientSaid() {
        LegalAidGround poor = LegalAidMatterTest.ground("POOR", null);
        assertThat(poor.isIndicatedBy(Set.of("POLICY:POOR", "AGE:FROM_50"))).isTrue();
        assertThat(poor.isIndicatedBy(Set.of("POLICY:NEAR_POOR"))).isFalse();
        LegalAidGround silent = new LegalAidGround("ELDERLY", "7c", "", "NEAR_POOR_CERT", null, true, FROM);
        assertThat(silent.isIndicatedBy(Set.of("POLICY:POOR", ""))).isFalse();
    }

    @Test
    void groundHoldsFromItsFirstToItsLastDay() {
        LegalAidGround ground = LegalAidMatterTest.ground("POOR", null);
        assertThat(ground.isValidOn(FROM.minusDays(1))).isFalse();
        assertThat(ground.isValidOn(FROM)).isTrue();
        Stored.with(ground, "validTo", FROM.plusDays(9));
        assertThat(ground.isValidOn(FROM.plusDays(9))).isTrue();
        assertThat(ground.isValidOn(FROM.plusDays(10))).isFalse();
    }

    @Test
    void optionSaysWhatProvesTheGround() {
        LegalAidGround ground =
                new LegalAidGround("DISABLED", "7d", "DISABILITY", "DISABILITY_CERT NEAR_POOR_CERT", null, true, FROM);
        Stored.with(ground, "place", 8);
        LegalAidGroundOption option = ground.option(true);
        assertThat(option.papers()).containsExactly("DISABILITY_CERT", "NEAR_POOR_CERT");
        assertThat(option.labelKey()).isEqualTo("legal_aid_ground.DISABLED");
        assertThat(option.limb()).isEqualTo("7d");
        assertThat(option.hardship()).isTrue();
        assertThat(option.neutral()).isTrue();
        assertThat(option.indicated()).isTrue();
        assertThat(ground.option(false).indicated()).isFalse();
        assertThat(ground.code()).isEqualTo("DISABLED");
        assertThat(ground.place()).isEqualTo(8);
    }
}
