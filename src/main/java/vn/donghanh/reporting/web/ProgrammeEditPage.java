package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reporting.programme.PlanDetails;
import vn.donghanh.reporting.programme.ProgrammePlanView;
import vn.donghanh.reporting.programme.ProgrammeQueries;
import vn.donghanh.reporting.programme.ProgrammeService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the details of a version: a new one from another, a new one from nothing, or a draft that is changed. */
@Named
@ViewScoped
public class ProgrammeEditPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ProgrammeQueries queries;

    @Inject
    ProgrammeService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("version")
    private String ref;

    @Inject
    @QueryValue("from")
    private String from;

    private final FormToken once = new FormToken();
    private ProgrammePlanView origin;
    private @Nullable String number;
    private @Nullable String nameVi;
    private @Nullable String nameEn;
    private @Nullable String issuedBy;
    private @Nullable String programmeVi;
    private @Nullable String programmeEn;
    private @Nullable String basis;
    private @Nullable Place area;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    public void load() {
        String template = ref == null ? from : ref;
        if (template == null) {
            queries.list();
            return;
        }
        origin = queries.get(template);
        if (ref != null && !origin.editable()) {
            throw new NotFoundException();
        }
        PlanDetails details = origin.details();
        number = details.number();
        nameVi = details.nameVi();
        nameEn = details.nameEn();
        issuedBy = details.issuedBy();
        programmeVi = details.programmeVi();
        programmeEn = details.programmeEn();
        area = origin.area();
        if (ref != null) {
            basis = details.basis();
            validFrom = details.validFrom();
            validTo = details.validTo();
        }
    }

    public void save() {
        PlanDetails details = new PlanDetails(
                number,
                nameVi,
                nameEn,
                issuedBy,
                programmeVi,
                programmeEn,
                basis,
                area == null ? null : area.id(),
                validFrom,
                validTo);
        String saved = ref;
        if (saved == null) {
            saved = forms.once(once.getValue(), () -> service.prepare(from, details));
        } else {
            service.change(saved, details);
        }
        messages.saved();
        Faces.redirect("reporting/programmeview/%s", saved);
    }

    /** Returns the version whose targets a new one begins with; null when it begins without any. */
    public @Nullable ProgrammePlanView getOrigin() {
        return origin;
    }

    public FormToken getOnce() {
        return once;
    }

    public boolean isFresh() {
        return ref == null;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getNameVi() {
        return nameVi;
    }

    public void setNameVi(@Nullable String nameVi) {
        this.nameVi = nameVi;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable String getIssuedBy() {
        return issuedBy;
    }

    public void setIssuedBy(@Nullable String issuedBy) {
        this.issuedBy = issuedBy;
    }

    public @Nullable String getProgrammeVi() {
        return programmeVi;
    }

    public void setProgrammeVi(@Nullable String programmeVi) {
        this.programmeVi = programmeVi;
    }

    public @Nullable String getProgrammeEn() {
        return programmeEn;
    }

    public void setProgrammeEn(@Nullable String programmeEn) {
        this.programmeEn = programmeEn;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable Place getArea() {
        return area;
    }

    public void setArea(@Nullable Place area) {
        this.area = area;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }
}
