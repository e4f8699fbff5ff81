package vn.donghanh.legalaid.note;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.legalaid.LegalAidRule;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

/** Who reads a privileged note: its author, and the lawyer of the matter while the author lets them. */
class LegalAidNoteTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final StaffId AUTHOR = new StaffId(1);
    private static final StaffId COLLEAGUE = new StaffId(2);
    private static final StaffId LAWYER = new StaffId(3);
    private static final CaseId CASE = new CaseId(7);
    private static final NotedMatter MATTER = matter(new OrganisationId(5), true);
    private static final DisclosedText COPY = new DisclosedText("copy", new byte[] {2});

    /** Every step from every status by everybody who could try it. */
    @ParameterizedTest
    @EnumSource(LegalAidNoteStatus.class)
    void onlyTheStepsOfTheTableAreTaken(LegalAidNoteStatus status) {
        for (LegalAidNoteStep step : LegalAidNoteStep.values()) {
            for (LegalAidNoteActor actor : LegalAidNoteActor.values()) {
                LegalAidNote note = note(status);
                if (allowed(status).get(step) == actor) {
                    LegalAidNoteTransition transition = take(note, step, actor);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.from()).isEqualTo(status);
                    assertThat(transition.to()).isEqualTo(step.target()).isEqualTo(note.status());
                    assertThat(note.statusSince()).isEqualTo(LATER);
                } else {
                    assertRefused(LegalAidRule.NOTE_STEP_NOT_OPEN, () -> take(note, step, actor));
                    assertThat(note.status()).isEqualTo(status);
                    assertThat(note.statusSince()).isEqualTo(NOW);
                }
            }
        }
    }

    private static Map<LegalAidNoteStep, LegalAidNoteActor> allowed(LegalAidNoteStatus status) {
        return switch (status) {
            case UNSHARED -> Map.of(LegalAidNoteStep.SHARE, LegalAidNoteActor.AUTHOR);
            case SHARED -> Map.of(
                    LegalAidNoteStep.READ,
                    LegalAidNoteActor.LAWYER,
                    LegalAidNoteStep.TAKE_BACK,
                    LegalAidNoteActor.AUTHOR);
            case READ -> Map.of(LegalAidNoteStep.TAKE_BACK, LegalAidNoteActor.AUTHOR);
            case TAKEN_BACK -> Map.of(LegalAidNoteStep.SHARE, LegalAidNoteActor.AUTHOR);
        };
    }

    @Test
    void stepsLeadToTheirStatus() {
        assertThat(LegalAidNoteStep.SHARE.target()).isEqualTo(LegalAidNoteStatus.SHARED);
        assertThat(LegalAidNoteStep.READ.target()).isEqualTo(LegalAidNoteStatus.READ);
        assertThat(LegalAidNoteStep.TAKE_BACK.target()).isEqualTo(LegalAidNoteStatus.TAKEN_BACK);
        assertThat(List.of(LegalAidNoteStatus.values()))
                .filteredOn(LegalAidNoteStatus::isShared)
                .containsExactly(LegalAidNoteStatus.SHARED, LegalAidNoteStatus.READ);
    }

    @Test
    void newNoteIsReadByItsAuthorOnly() {
        LegalAidNote note = note(LegalAidNoteStatus.UNSHARED);
        assertThat(note.status()).isEqualTo(LegalAidNoteStatus.UNSHARED);
        assertThat(note.isReadableBy(AUTHOR)).isTrue();
        assertThat(note.isReadableBy(COLLEAGUE)).isFalse();
        assertThat(note.ref()).isEqualTo("note");
        assertThat(note.caseId()).isEqualTo(CASE);
        assertThat(Stored.value(note, "matterId")).isEqualTo(11L);
        assertThat(note.writtenBy()).isEqualTo(AUTHOR);
        assertThat(note.writtenAt()).isEqualTo(NOW);
        assertThat(note.textSealed()).containsExactly(1);
    }

    @Test
    void matterThatNoLawyerHasInHandSharesNothing() {
        NotedMatter unsent = matter(null, false);
        LegalAidNote note = note(LegalAidNoteStatus.UNSHARED);
        assertRefused(
                LegalAidRule.NOTE_WITHOUT_LAWYER, () -> note.share(stamp(LegalAidNoteActor.AUTHOR), unsent, COPY));
        assertRefused(LegalAidRule.NOTE_STEP_NOT_OPEN, () -> note.takeBack(stamp(LegalAidNoteActor.AUTHOR), unsent));
        assertThat(note.status()).isEqualTo(LegalAidNoteStatus.UNSHARED);
        NotedMatter ended = matter(new OrganisationId(5), false);
        LegalAidNote shared = note(LegalAidNoteStatus.READ);
        shared.takeBack(stamp(LegalAidNoteActor.AUTHOR), ended);
        assertThat(shared.status()).isEqualTo(LegalAidNoteStatus.TAKEN_BACK);
        assertRefused(
                LegalAidRule.NOTE_WITHOUT_LAWYER, () -> shared.share(stamp(LegalAidNoteActor.AUTHOR), ended, COPY));
    }

    @Test
    void sharingKeepsWhatIsDisclosedToWhom() {
        LegalAidNote note = note(LegalAidNoteStatus.UNSHARED);
        LegalAidNoteTransition shared = note.share(stamp(LegalAidNoteActor.AUTHOR), MATTER, COPY);
        assertThat(shared.ref()).isEqualTo("copy");
        assertThat(shared.noteRef()).isEqualTo("note");
        assertThat(shared.textSealed()).containsExactly(2);
        assertThat(shared.address()).isEqualTo(MATTER.address());
        assertThat(shared.address().organisation()).isEqualTo(new OrganisationId(5));
        assertThat(shared.at()).isEqualTo(LATER);
        assertThat(shared.recordedBy()).isEqualTo(AUTHOR);
        assertThat(Stored.value(shared, "caseId")).isEqualTo(7L);
        LegalAidNoteTransition read = note.read(stamp(LegalAidNoteActor.LAWYER), shared.address());
        assertThat(read.textSealed()).isNull();
        assertThat(read.address()).isEqualTo(shared.address());
        assertThat(read.recordedBy()).isEqualTo(LAWYER);
        assertThat(note.takeBack(stamp(LegalAidNoteActor.AUTHOR), MATTER).textSealed())
                .isNull();
    }

    @Test
    void rowSaysWhoReadsTheNoteNow() {
        assertThat(row("x", LegalAidNoteStatus.SHARED, true).stateKey()).isEqualTo("LegalAidNoteStatus.SHARED");
        assertThat(row("x", LegalAidNoteStatus.READ, false).stateKey()).isEqualTo("legalaid.note.hidden");
        assertThat(row(null, LegalAidNoteStatus.TAKEN_BACK, false).stateKey())
                .isEqualTo("LegalAidNoteStatus.TAKEN_BACK");
        assertThat(row("x", LegalAidNoteStatus.UNSHARED, false).isOwn()).isTrue();
        assertThat(row(null, LegalAidNoteStatus.UNSHARED, false).isOwn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NoteScreening.NoteFinding.class)
    void everyFindingInANoteHasItsRule(NoteScreening.NoteFinding finding) {
        assertThat(LegalAidRule.of(finding).name()).isEqualTo("NOTE_HOLDS_" + finding);
    }

    private static LegalAidNoteRow row(String text, LegalAidNoteStatus status, boolean shown) {
        return new LegalAidNoteRow("note", "An", NOW, text, status, NOW, shown);
    }

    private static LegalAidNoteTransition take(LegalAidNote note, LegalAidNoteStep step, LegalAidNoteActor actor) {
        return switch (step) {
            case SHARE -> note.share(stamp(actor), MATTER, COPY);
            case READ -> note.read(stamp(actor), MATTER.address());
            case TAKE_BACK -> note.takeBack(stamp(actor), MATTER);
        };
    }

    private static BusinessStamp stamp(LegalAidNoteActor actor) {
        return switch (actor) {
            case AUTHOR -> new BusinessStamp(BusinessSource.CENTRE, AUTHOR, LATER);
            case COLLEAGUE -> new BusinessStamp(BusinessSource.CENTRE, COLLEAGUE, LATER);
            case LAWYER -> new BusinessStamp(BusinessSource.PARTNER, LAWYER, LATER);
        };
    }

    private static LegalAidNote note(LegalAidNoteStatus status) {
        LegalAidNote note = new LegalAidNote("note", MATTER, new byte[] {1}, AUTHOR, NOW);
        BusinessStamp byAuthor = new BusinessStamp(BusinessSource.CENTRE, AUTHOR, NOW);
        BusinessStamp byLawyer = new BusinessStamp(BusinessSource.PARTNER, LAWYER, NOW);
        if (status != LegalAidNoteStatus.UNSHARED) {
            note.share(byAuthor, MATTER, COPY);
        }
        if (status == LegalAidNoteStatus.READ) {
            note.read(byLawyer, MATTER.address());
        }
        if (status == LegalAidNoteStatus.TAKEN_BACK) {
            note.takeBack(byAuthor, MATTER);
        }
        return note;
    }

    private static NotedMatter matter(OrganisationId partner, boolean inHands) {
        return new NotedMatter(11, CASE, PersonRef.random(), DisclosureCode.random(), partner, inHands);
    }
}
