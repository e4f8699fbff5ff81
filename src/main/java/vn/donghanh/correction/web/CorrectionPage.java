package vn.donghanh.correction.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.correction.CorrectionService;
import vn.donghanh.correction.CorrectionSubject;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the corrections of one case. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CorrectionService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private final FormToken once = new FormToken();
    private CorrectionService.PageView page;

    @NotNull
    private CorrectionSubject about;

    @NotBlank
    @Size(min = 10, max = 1000)
    private String words;

    @NotBlank
    @Size(min = 10, max = 1000)
    private String answer;

    @PostConstruct
    void load() {
        page = service.page(number);
    }

    public String request() {
        forms.once(once.getValue(), () -> {
            service.request(number, about, words);
            return number;
        });
        return redirectWithMessage("correction.message.asked");
    }

    public String answerCorrection(String ref) {
        service.answer(number, ref, answer);
        return redirectWithMessage("correction.message.answered");
    }

    private String redirectWithMessage(String key) {
        messages.info(key);
        Faces.redirect("correction/correction/%s", number);
        return null;
    }

    public FormToken getOnce() {
        return once;
    }

    public CorrectionService.PageView getPage() {
        return page;
    }

    public CorrectionSubject[] getSubjects() {
        return CorrectionSubject.values();
    }

    public CorrectionSubject getAbout() {
        return about;
    }

    public void setAbout(CorrectionSubject about) {
        this.about = about;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
