package vn.donghanh.lawful.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.EnterRequestCommand;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;

/** Form of a new lawful request. */
public class EnterRequestForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotNull
    private RequestChannel form;

    @NotNull
    private AuthorityKind authority;

    @NotBlank
    private String name;

    private String official;
    private String letter;
    private LocalDate letterOn;
    private String basis;

    @NotNull
    private RequestSubject asks;

    @NotBlank
    @Size(min = 10, max = 2000)
    private String asked;

    @NotNull
    private LocalDate receivedOn;

    private LocalDate wantedBy;
    private String number;

    EnterRequestCommand command() {
        return new EnterRequestCommand(
                form, authority, name, official, letter, letterOn, basis, asks, asked, receivedOn, wantedBy, number);
    }

    public boolean isWritten() {
        return form == RequestChannel.LETTER;
    }

    public boolean isOral() {
        return form != null && form != RequestChannel.LETTER;
    }

    public boolean isAboutPerson() {
        return asks == RequestSubject.PERSON;
    }

    public boolean isList() {
        return asks == RequestSubject.LIST;
    }

    public RequestChannel getForm() {
        return form;
    }

    public void setForm(RequestChannel form) {
        this.form = form;
    }

    public AuthorityKind getAuthority() {
        return authority;
    }

    public void setAuthority(AuthorityKind authority) {
        this.authority = authority;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getLetterOn() {
        return letterOn;
    }

    public void setLetterOn(LocalDate letterOn) {
        this.letterOn = letterOn;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public RequestSubject getAsks() {
        return asks;
    }

    public void setAsks(RequestSubject asks) {
        this.asks = asks;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public LocalDate getWantedBy() {
        return wantedBy;
    }

    public void setWantedBy(LocalDate wantedBy) {
        this.wantedBy = wantedBy;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
