package vn.donghanh.legalaid.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.legalaid.CaseLegalAidView;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.legalaid.LegalAidService;
import vn.donghanh.legalaid.LegalAidSubject;
import vn.donghanh.legalaid.OpenMatterCommand;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page that lists the matters of legal aid of a case and opens a new one. */
@Named
@ViewScoped
public class LegalAidListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LegalAidQueries queries;

    @Inject
    LegalAidService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private CaseLegalAidView view;
    private String matter;
    private LegalAidSubject subject;

    public void load() {
        view = queries.list(number);
    }

    public void open() throws IOException {
        String ref = forms.once(once.getValue(), () -> service.request(number, new OpenMatterCommand(matter, subject)));
        messages.saved();
        Faces.redirect("legalaid/matter/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseLegalAidView getView() {
        return view;
    }

    public LegalAidSubject[] getSubjects() {
        return LegalAidSubject.values();
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
    }

    public LegalAidSubject getSubject() {
        return subject;
    }

    public void setSubject(LegalAidSubject subject) {
        this.subject = subject;
    }
}
