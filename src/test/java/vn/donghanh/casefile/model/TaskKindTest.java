package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TaskKindTest {
    @Test
    void tasksAboutAReferralAreThoseOfTheReferralPage() {
        assertThat(EnumSet.allOf(TaskKind.class))
                .filteredOn(TaskKind::isAboutReferral)
                .isNotEmpty()
                .containsExactlyElementsOf(EnumSet.allOf(TaskKind.class).stream()
                        .filter(kind -> kind.page().equals("/referral/list/"))
                        .toList());
    }

    @Test
    void tasksAboutAPartnerAreThoseOfReferralsAndCourses() {
        assertThat(EnumSet.allOf(TaskKind.class))
                .filteredOn(TaskKind::isAboutPartner)
                .isNotEmpty()
                .containsExactlyElementsOf(EnumSet.allOf(TaskKind.class).stream()
                        .filter(kind -> kind.page().equals("/referral/list/")
                                || kind.page().equals("/training/list/"))
                        .toList());
    }
}
