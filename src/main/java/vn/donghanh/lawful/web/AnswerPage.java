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
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.AnswerItem;
import vn.donghanh.lawful.Asks;
import vn.donghanh.lawful.GiveAnswer;
import vn.donghanh.lawful.LawfulRegister;
import vn.donghanh.lawful.LawfulService;
import vn.donghanh.lawful.Telling;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.web.Messages;

/** The director answers with the least. */
@Named("lawfulAnswerPage")
@ViewScoped
public class AnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LawfulRegister register;

    @Inject
    transient LawfulService service;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String ref;

    private LawfulRegister.Deciding deciding;
    private String number;
    private Set<AnswerItem> items = new HashSet<>();

    @NotBlank
    private String letter;

    @NotBlank
    @Size(min = 10, max = 2000)
    private String words;

    private Telling telling;
    private String forbiddenBasis;
    private LocalDate forbiddenUntil;

    public void load() {
        deciding = register.deciding(ref);
        if (!deciding.request().may().answer()) {
            throw new NotFound();
        }
    }

    public void give() {
        service.answer(ref, new GiveAnswer(number, items, letter, words, telling, forbiddenBasis, forbiddenUntil));
        messages.info("lawful_answer.message.given");
        Faces.redirect("lawful/one/%s", ref);
    }

    public LawfulRegister.Deciding getDeciding() {
        return deciding;
    }

    public boolean isAboutSomebody() {
        return deciding.request().asks() == Asks.PERSON;
    }

    public boolean isForbidden() {
        return telling == Telling.FORBIDDEN;
    }

    public List<AnswerItem> getChoices() {
        return AnswerItem.of(deciding.request().asks());
    }

    public Set<Telling> getTellings() {
        return EnumSet.of(Telling.DUE, Telling.FORBIDDEN);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Set<AnswerItem> getItems() {
        return items;
    }

    public void setItems(Set<AnswerItem> items) {
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

    public Telling getTelling() {
        return telling;
    }

    public void setTelling(Telling telling) {
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
