package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
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
    void tasksAboutAPartnerAreThoseOfThePartnersPages() {
        assertThat(EnumSet.allOf(TaskKind.class))
                .filteredOn(TaskKind::isAboutPartner)
                .isNotEmpty()
                .containsExactlyElementsOf(EnumSet.allOf(TaskKind.class).stream()
                        .filter(kind -> Set.of(
                                        "/referral/list/",
                                        "/training/list/",
                                        "/partnerbusiness/sent/",
                                        "/placement/list/",
                                        "/supportreferral/list/",
                                        "/loan/list/",
                                        "/legalaid/list/")
                                .contains(kind.page()))
                        .toList());
    }

    @Test
    void aQuestionIsPutByWhoWorksOnWhatRuns() {
        assertThat(EnumSet.allOf(TaskKind.class))
                .filteredOn(TaskKind::asksClient)
                .containsExactly(
                        TaskKind.TRAINING_ATTENDANCE,
                        TaskKind.TRAINING_SUSPENDED,
                        TaskKind.SUPPORT_ASK,
                        TaskKind.PLACEMENT_CHECK,
                        TaskKind.LOAN_DUE,
                        TaskKind.LOAN_LATE,
                        TaskKind.LIVELIHOOD_LOOK)
                .containsExactlyInAnyOrderElementsOf(TaskKind.questionKinds());
    }
}
