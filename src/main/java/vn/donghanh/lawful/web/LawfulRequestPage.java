package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.LawfulView;
import vn.donghanh.lawful.LegalAdvice;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of one lawful request and the advice of the data protection officer. */
@Named
@ViewScoped
public class LawfulRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    LawfulRequestService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private LawfulView request;

    @NotNull
    private LegalAdvice advice;

    @NotBlank
    @Size(min = 10, max = 1000)
    private String words;

    public void load() {
        request = queries.get(ref);
    }

    public void advise() {
        service.advise(ref, advice, words);
        finish("lawful_request.message.advised");
    }

    public void withdraw() {
        service.withdraw(ref);
        finish("lawful_request.message.withdrawn");
    }

    private void finish(String key) {
        messages.info(key);
        Faces.redirect("lawful/request/%s", ref);
    }

    public LawfulView getRequest() {
        return request;
    }

    public List<LegalAdvice> getAllowedAdvice() {
        return request.may().allowedAdvice();
    }

    public LegalAdvice getAdvice() {
        return advice;
    }

    public void setAdvice(LegalAdvice advice) {
        this.advice = advice;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
