package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;

/** Encrypts and decrypts the texts of conferences, each under the row that holds it. */
@ApplicationScoped
class ConferenceCipher {
    @Inject
    FieldEncryption encryption;

    void describe(CaseView caseView, CaseConference conference, @Nullable String topic, @Nullable String trusted) {
        RowCipher row = row(caseView, "case_conference", conference.ref());
        conference.describe(row.seal("topic", topic), row.seal("trusted", trusted));
    }

    @Nullable
    String openTopic(CaseView caseView, CaseConference conference) {
        return row(caseView, "case_conference", conference.ref()).open("topic", conference.topicSealed());
    }

    @Nullable
    String openTrusted(CaseView caseView, CaseConference conference) {
        return row(caseView, "case_conference", conference.ref()).open("trusted", conference.trustedSealed());
    }

    byte @Nullable [] sealReason(CaseView caseView, ConferenceTransition transition, @Nullable String reason) {
        return row(caseView, "conference_move", transition.ref()).seal("reason", reason);
    }

    @Nullable
    String openReason(CaseView caseView, ConferenceTransition transition) {
        return row(caseView, "conference_move", transition.ref()).open("reason", transition.reasonSealed());
    }

    byte[] sealGuest(CaseView caseView, String ref, GuestDetails details) {
        return Objects.requireNonNull(row(caseView, "conference_guest", ref).seal("details", details.toJson()));
    }

    GuestDetails openGuest(CaseView caseView, ConferenceGuest guest) {
        return GuestDetails.parse(Objects.requireNonNull(
                row(caseView, "conference_guest", guest.ref()).open("details", guest.detailsSealed())));
    }

    byte[] sealMinutes(CaseView caseView, String ref, MinutesContent content) {
        return Objects.requireNonNull(row(caseView, "conference_minutes", ref).seal("content", content.toJson()));
    }

    MinutesContent openMinutes(CaseView caseView, ConferenceMinutes minutes) {
        return MinutesContent.parse(Objects.requireNonNull(
                row(caseView, "conference_minutes", minutes.ref()).open("content", minutes.contentSealed())));
    }

    byte[] sealDecision(CaseView caseView, String ref, String words) {
        return Objects.requireNonNull(row(caseView, "conference_decision", ref).seal("words", words));
    }

    String openDecision(CaseView caseView, ConferenceDecision decision) {
        return Objects.requireNonNull(
                row(caseView, "conference_decision", decision.ref()).open("words", decision.wordsSealed()));
    }

    byte @Nullable [] sealResult(CaseView caseView, String ref, @Nullable String words) {
        return row(caseView, "conference_result", ref).seal("words", words);
    }

    @Nullable
    String openResult(CaseView caseView, ConferenceResult result) {
        return row(caseView, "conference_result", result.ref()).open("words", result.wordsSealed());
    }

    byte[] sealDraft(CaseView caseView, String ref, String content) {
        return Objects.requireNonNull(row(caseView, "conference_draft", ref).seal("content", content));
    }

    String openDraft(CaseView caseView, ConferenceDraft draft) {
        return Objects.requireNonNull(
                row(caseView, "conference_draft", draft.ref()).open("content", draft.contentSealed()));
    }

    private RowCipher row(CaseView caseView, String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, caseView.person(), table, ref);
    }
}
