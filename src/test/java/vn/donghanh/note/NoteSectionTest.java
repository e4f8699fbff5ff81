package vn.donghanh.note;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.note.NoteSection.*;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.security.Role;

class NoteSectionTest {
    @Test
    void counsellingAndHealthNotesAreReadByTheirRoleOnly() {
        assertThat(readers(COUNSELLING)).containsExactly(Role.COUNSELLOR);
        assertThat(readers(HEALTH)).containsExactly(Role.HEALTH_OFFICER);
    }

    @Test
    void legalNotesAreReadByTheirAuthorOnly() {
        assertThat(readers(LEGAL)).isEmpty();
        assertThat(LEGAL.mayBeReadBy(Set.of(Role.SOCIAL_WORKER), true)).isTrue();
    }

    @Test
    void generalNotesAreReadByWorkersAndSupervisor() {
        assertThat(readers(GENERAL)).containsExactly(Role.SOCIAL_WORKER, Role.CASE_MANAGER, Role.SUPERVISOR);
    }

    @Test
    void formerCounsellorCannotReadOwnSessions() {
        assertThat(COUNSELLING.mayBeReadBy(Set.of(Role.SOCIAL_WORKER), true)).isFalse();
    }

    @Test
    void eachSectionHasItsOwnKeyPurpose() {
        assertThat(Arrays.stream(NoteSection.values()).map(NoteSection::purpose))
                .doesNotHaveDuplicates();
    }

    private static Stream<Role> readers(NoteSection section) {
        return Arrays.stream(Role.values()).filter(role -> section.mayBeReadBy(Set.of(role), false));
    }

    @Test
    void accessScopeCoversItsSectionOrTheWholeCase() {
        ReaderScope whole = new ReaderScope(true, Set.of());
        ReaderScope health = new ReaderScope(false, Set.of(CaseSection.HEALTH));
        for (NoteSection section : NoteSection.values()) {
            assertThat(section.isCoveredBy(whole)).isTrue();
            assertThat(section.isCoveredBy(health)).isEqualTo(section == HEALTH);
        }
        assertThat(HEALTH.caseSection()).isEqualTo(CaseSection.HEALTH);
        assertThat(COUNSELLING.caseSection()).isEqualTo(CaseSection.COUNSELLING);
        assertThat(GENERAL.caseSection()).isNull();
        assertThat(LEGAL.caseSection()).isNull();
        assertThat(GENERAL.mayBeReadBy(Set.of(Role.COUNSELLOR), true)).isTrue();
        assertThat(GENERAL.mayBeWrittenBy(Set.of(Role.SUPERVISOR))).isFalse();
    }
}
