package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.RefuseRequestCommand;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page on which the director refuses a request. */
@Named("lawfulRefusePage")
@ViewScoped
public class RefuseRequestPage implements Serializable {
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

    private LawfulRequestQueries.DecisionView decision;

    @NotNull
    private RefusalGround ground;

    private String letter;

    @NotBlank
    @Size(min = 10, max = 2000)
    private String words;

    private boolean figures;

    public void load() {
        decision = queries.getDecision(ref);
    }

    public void send() {
        service.refuse(ref, new RefuseRequestCommand(ground, letter, words, figures));
        messages.info("lawful_refuse.message.given");
        Faces.redirect("lawful/request/%s", ref);
    }

    public LawfulRequestQueries.DecisionView getDecision() {
        return decision;
    }

    public boolean isWritten() {
        return decision.request().form() == RequestChannel.LETTER;
    }

    /** Returns the grounds of refusal; "not in writing" is left out for a letter. */
    public List<RefusalGround> getGrounds() {
        return Arrays.stream(RefusalGround.values())
                .filter(refusalGround -> refusalGround != RefusalGround.NOT_IN_WRITING || !isWritten())
                .toList();
    }

    public RefusalGround getGround() {
        return ground;
    }

    public void setGround(RefusalGround ground) {
        this.ground = ground;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isFigures() {
        return figures;
    }

    public void setFigures(boolean figures) {
        this.figures = figures;
    }
}
