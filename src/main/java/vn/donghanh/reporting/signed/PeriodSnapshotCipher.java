package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.reporting.signed.PeriodSnapshotContent.StoredText;
import vn.donghanh.shared.PersonRef;

/**
 * Encrypts true figures and ledgers, which belong to nobody alone, with the keys that are never retired, because they lie where nothing is encrypted
 * anew; and what the codes of a ledger stand for with the key of each client.
 */
@ApplicationScoped
class PeriodSnapshotCipher {
    private static final KeyPurpose PURPOSE = KeyPurpose.AUDIT;
    private static final String CONTENT = "period_snapshot_content";
    private static final String FIGURES = "figures";
    private static final String LEDGER = "ledger";

    @Inject
    FieldEncryption encryption;

    StoredText sealFigures(String ref, String figures) {
        return new StoredText(figures, encryption.seal(PURPOSE, CONTENT, FIGURES, ref, figures));
    }

    String openFigures(PeriodSnapshotContent content) {
        return encryption.open(PURPOSE, CONTENT, FIGURES, content.ref(), content.figuresSealed());
    }

    StoredText sealLedger(String ref, String ledger) {
        return new StoredText(ledger, encryption.seal(PURPOSE, CONTENT, LEDGER, ref, ledger));
    }

    String openLedger(PeriodSnapshotContent content) {
        return encryption.open(PURPOSE, CONTENT, LEDGER, content.ref(), content.ledgerSealed());
    }

    byte[] sealCodes(PersonRef person, String ref, CodedCase coded) {
        return encryption.seal(
                PURPOSE,
                codes(person, ref),
                CanonicalJson.write(Map.of("code", coded.code(), "records", coded.records())));
    }

    CodedCase openCodes(PersonRef person, PeriodLedgerCase stored) {
        JsonObject codes =
                CanonicalJson.read(encryption.open(PURPOSE, codes(person, stored.ref()), stored.codesSealed()));
        return new CodedCase(
                codes.getInt("code"),
                codes.getJsonArray("records").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    private static EncryptedCell codes(PersonRef person, String ref) {
        return new EncryptedCell(person, "period_ledger_case", "codes", ref);
    }

    byte[] sealDifferences(String ref, String differences) {
        return encryption.seal(PURPOSE, "period_drift", "differences", ref, differences);
    }

    String openDifferences(PeriodDrift drift) {
        return encryption.open(PURPOSE, "period_drift", "differences", drift.ref(), drift.differencesSealed());
    }
}
