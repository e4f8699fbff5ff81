package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;

/** Encrypts and decrypts incidents, the words of their events, and notices. */
@ApplicationScoped
class IncidentCipher {
    private static final String SUMMARY = "summary";
    private static final String ACCOUNT = "account";

    @Inject
    FieldEncryption encryption;

    EncryptedIncident seal(CaseView caseView, String ref, IncidentSummary summary, IncidentAccount account) {
        RowCipher row = row(caseView, "incident", ref);
        return new EncryptedIncident(
                Objects.requireNonNull(row.seal(SUMMARY, summary.toJson())),
                Objects.requireNonNull(row.seal(ACCOUNT, account.toJson())));
    }

    IncidentSummary openSummary(CaseView caseView, Incident incident) {
        return IncidentSummary.parse(Objects.requireNonNull(
                row(caseView, "incident", incident.ref()).open(SUMMARY, incident.summarySealed())));
    }

    IncidentAccount openAccount(CaseView caseView, Incident incident) {
        return IncidentAccount.parse(Objects.requireNonNull(
                row(caseView, "incident", incident.ref()).open(ACCOUNT, incident.accountSealed())));
    }

    byte @Nullable [] sealWords(CaseView caseView, String ref, @Nullable String words) {
        return row(caseView, "incident_event", ref).seal("words", words);
    }

    @Nullable
    String openWords(CaseView caseView, IncidentEvent event) {
        return row(caseView, "incident_event", event.ref()).open("words", event.wordsSealed());
    }

    byte[] sealContent(CaseView caseView, String ref, String content) {
        return Objects.requireNonNull(row(caseView, "incident_notice", ref).seal("content", content));
    }

    String openContent(CaseView caseView, IncidentNotice notice) {
        return Objects.requireNonNull(
                row(caseView, "incident_notice", notice.ref()).open("content", notice.contentSealed()));
    }

    private RowCipher row(CaseView caseView, String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, caseView.person(), table, ref);
    }
}
