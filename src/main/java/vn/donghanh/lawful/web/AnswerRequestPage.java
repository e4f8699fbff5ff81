package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.AnswerRequestCommand;
import vn.donghanh.lawful.ClientNotificationStatus;
import vn.donghanh.lawful.DisclosedItem;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page on which the director answers a request with the minimum of information. */
@Named("lawfulAnswerPage")
@ViewScoped
public class AnswerRequestPage implements Serializable {
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
    private String number;
    private Set<DisclosedItem> items = new HashSet<>();

    @NotBlank
    private String letter;

    @NotBlank
    @Size(min = 10, max = 2000)
    private String words;

    private ClientNotificationStatus telling;
    private String forbiddenBasis;
    private LocalDate forbiddenUntil;

    public void load() {
        decision = queries.getDecision(ref);
        if (!decision.request().may().answer()) {
            throw new NotFoundException();
        }
    }

    public void send() {
        service.answer(
                ref, new AnswerRequestCommand(number, items, letter, words, telling, forbiddenBasis, forbiddenUntil));
        messages.info("lawful_answer.message.given");
        Faces.redirect("lawful/request/%s", ref);
    }

    public LawfulRequestQueries.DecisionView getDecision() {
        return decision;
    }

    public boolean isAboutPerson() {
        return decision.request().subject() == RequestSubject.PERSON;
    }

    public boolean isForbidden() {
        return telling == ClientNotificationStatus.FORBIDDEN;
    }

    public List<DisclosedItem> getItemChoices() {
        return DisclosedItem.of(decision.request().subject());
    }

    public Set<ClientNotificationStatus> getNotificationChoices() {
        return EnumSet.of(ClientNotificationStatus.DUE, ClientNotificationStatus.FORBIDDEN);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Set<DisclosedItem> getItems() {
        return items;
    }

    public void setItems(Set<DisclosedItem> items) {
        this.items = items;
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

    public ClientNotificationStatus getTelling() {
        return telling;
    }

    public void setTelling(ClientNotificationStatus telling) {
        this.telling = telling;
    }

    public String getForbiddenBasis() {
        return forbiddenBasis;
    }

    public void setForbiddenBasis(String forbiddenBasis) {
        this.forbiddenBasis = forbiddenBasis;
    }

    public LocalDate getForbiddenUntil() {
        return forbiddenUntil;
    }

    public void setForbiddenUntil(LocalDate forbiddenUntil) {
        this.forbiddenUntil = forbiddenUntil;
    }
}
