package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.ServiceType;

class CourseSlipComposerTest {
    @ParameterizedTest
    @EnumSource
    void slipContainsOnlyNameCourseAndFunding(FeeSource fee) {
        DisclosureContent content = CourseSlipComposer.compose("Na", ServiceType.training("SEWING", "SHORT"), fee);
        assertThat(content.fields()).containsExactly("PROGRAMME", "STUDENT", "TRADE", "LEVEL", "FEE");
        assertThat(content.line("STUDENT").orElseThrow().values()).containsExactly("Na");
        assertThat(content.line("PROGRAMME").orElseThrow().values()).containsExactly("@training.programme");
        assertThat(content.line("FEE").orElseThrow().values().get(0))
                .isIn("@training.fee.FREE", "@training.fee.OWN", "@training.fee.REFERRER");
    }
}
