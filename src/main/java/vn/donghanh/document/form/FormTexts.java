package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Field;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.PrintedTexts;

/** The parts that several forms share: who the client is, and who signs. */
@ApplicationScoped
public class FormTexts {
    @Inject
    PrintedTexts texts;

    public Section section(String key) {
        return new Section(texts.of(key));
    }

    public Field field(String labelKey, String value) {
        return new Field(texts.of(labelKey), value);
    }

    /** Returns a ruled line that is filled in by hand. */
    public Field line(String labelKey) {
        return new Field(texts.of(labelKey), null);
    }

    /** Returns name, birth and papers, each as a ruled line unless it was opened, and the number of the case. */
    public PrintedBlock client(CaseView caseView, ClientIdentity client) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(texts.of("form.client.name"), client.name()));
        fields.add(new Field(texts.of("form.client.birth"), client.birth()));
        fields.add(new Field(texts.of("form.client.paper"), client.paper()));
        fields.add(field("form.client.number", caseView.number().value()));
        return new Fields(fields);
    }

    public Signer signer(String capacityKey) {
        return signer(capacityKey, null);
    }

    /** @param name null when it is written by hand */
    public Signer signer(String capacityKey, @Nullable String name) {
        return new Signer(texts.of(capacityKey).lines().toList(), texts.of("form.sign.hint"), name);
    }

    /** Returns the signature of who signs for the Centre: the director, or somebody else on the director's behalf. */
    Signer centre(CentreSigner signer) {
        return new Signer(
                texts.of("form.sign." + signer.capacity(), signer.office())
                        .lines()
                        .toList(),
                texts.of("form.sign.sealed"),
                signer.name().isEmpty() ? null : signer.name());
    }

    /** Returns the first ground of a decision, with the decision that founded the Centre to be filled in. */
    public String founding() {
        return texts.of("decision.ground.founding");
    }

    public List<String> decisionRecipients() {
        return List.of(texts.of("form.recipients.article"), texts.of("form.recipients.case"));
    }
}
