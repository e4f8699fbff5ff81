package vn.donghanh.erasure.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureRow;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the erasure requests and of the decision on the selected one. */
@Named
@ViewScoped
public class ErasuresPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ErasureService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String ref;

    private ErasureService.PageView page;

    @NotNull
    private ErasureDecision decision;

    @NotNull
    private String reason;

    public void load() {
        page = service.page();
    }

    public String decide() {
        service.decide(Objects.requireNonNull(ref), decision, reason);
        messages.info("erasure_erasures.message." + decision);
        return "/erasure/erasures.xhtml?faces-redirect=true";
    }

    public ErasureService.PageView getPage() {
        return page;
    }

    public String name(StaffId recorder) {
        return page.names().getOrDefault(recorder, "");
    }

    public boolean isChosen(ErasureRow row) {
        return row.ref().equals(ref);
    }

    public @Nullable ErasureRow getChosen() {
        return page.waiting().stream().filter(this::isChosen).findFirst().orElse(null);
    }

    /** Returns the available decisions; while the case is open, granting is not offered because it would be refused. */
    public List<ErasureDecision> getDecisions() {
        ErasureRow row = getChosen();
        return row == null || row.grantable() ? List.of(ErasureDecision.values()) : List.of(ErasureDecision.REFUSED);
    }

    public ErasureDecision getDecision() {
        return decision;
    }

    public void setDecision(ErasureDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
