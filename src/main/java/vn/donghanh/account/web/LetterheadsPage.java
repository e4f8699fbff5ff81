package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.account.ChangeLetterheadCommand;
import vn.donghanh.account.LetterheadService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.LetterheadRow;

/** Backing bean of the letterheads of the Centre. The form begins with the newest one. */
@Named
@ViewScoped
public class LetterheadsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LetterheadService service;

    @Inject
    Messages messages;

    private List<LetterheadRow> rows;
    private LocalDate from;
    private String centre;
    private String parentBody;
    private String place;
    private String sign;
    private String basis;
    private String director;
    private String deputies;

    public void load() {
        rows = service.list();
        newest().ifPresent(newest -> {
            centre = newest.centre();
            parentBody = newest.parentBody();
            place = newest.place();
            sign = newest.sign();
            director = newest.director();
            deputies = String.join("\n", newest.deputies());
        });
    }

    public String change() {
        service.change(new ChangeLetterheadCommand(
                from, centre, parentBody, place, sign, basis, director, Objects.requireNonNullElse(deputies, "")));
        messages.saved();
        return "/account/letterheads.xhtml?faces-redirect=true";
    }

    /** Whether the newest letterhead lacks something that a document needs. */
    public boolean isMissing() {
        return newest().filter(newest -> !newest.isComplete()).isPresent();
    }

    private Optional<LetterheadRow> newest() {
        return rows.stream().filter(row -> !row.corrected()).findFirst();
    }

    public List<LetterheadRow> getRows() {
        return rows;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getParentBody() {
        return parentBody;
    }

    public void setParentBody(String parentBody) {
        this.parentBody = parentBody;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getSign() {
        return sign;
    }

    public void setSign(String sign) {
        this.sign = sign;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getDirector() {
        return director;
    }

    public void setDirector(String director) {
        this.director = director;
    }

    public String getDeputies() {
        return deputies;
    }

    public void setDeputies(String deputies) {
        this.deputies = deputies;
    }
}
