package vn.donghanh.breakglass.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.breakglass.BreakGlassFormView;
import vn.donghanh.breakglass.BreakGlassQueries;
import vn.donghanh.breakglass.BreakGlassReason;
import vn.donghanh.breakglass.BreakGlassResult;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.breakglass.OpenBreakGlassCommand;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the form for emergency access. */
@Named
@ViewScoped
public class BreakGlassPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlassQueries queries;

    @Inject
    private BreakGlassService service;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String typedNumber;

    private BreakGlassFormView form;

    @NotBlank
    @Size(max = 20)
    private String number;

    private @Nullable IdentityField field;

    @NotNull
    private BreakGlassReason reason;

    @NotBlank
    @Size(min = 10, max = 1000)
    private String words;

    @NotNull
    private Integer hours;

    @PostConstruct
    void load() {
        form = queries.getForm();
        number = typedNumber;
        hours = form.hours().get(0);
    }

    public @Nullable String open() {
        return redirect(service.open(new OpenBreakGlassCommand(number, field, reason, words, hours)));
    }

    public @Nullable String openAllowed(String ref) {
        return redirect(service.openAllowed(ref));
    }

    /** Redirects to the case, to its identity page, or to the single field; a pending request stays on this page. */
    private @Nullable String redirect(BreakGlassResult opened) {
        messages.info(
                opened.pending()
                        ? "breakglass.message.waits"
                        : opened.managerTold() ? "breakglass.message.opened" : "breakglass.message.supervisors");
        if (opened.pending()) {
            Faces.redirect("breakglass/open");
        } else if (!opened.caseVisible()) {
            Faces.redirect("breakglass/field/%s", opened.ref());
        } else {
            Faces.redirect(opened.field() == null ? "casefile/overview/%s" : "identity/identity/%s", opened.number());
        }
        return null;
    }

    public BreakGlassFormView getForm() {
        return form;
    }

    public IdentityField[] getFields() {
        return IdentityField.values();
    }

    public BreakGlassReason[] getReasons() {
        return BreakGlassReason.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable IdentityField getField() {
        return field;
    }

    public void setField(@Nullable IdentityField field) {
        this.field = field;
    }

    public BreakGlassReason getReason() {
        return reason;
    }

    public void setReason(BreakGlassReason reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }
}
