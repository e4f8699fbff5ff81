package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.OrgUnitRow;

/** Backing bean of the Centre's organisational units and teams. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OrgUnitService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    private final FormToken once = new FormToken();
    private String name;
    private OrgUnitKind kind;
    private Long parent;
    private String renamed;
    private String newName;
    private List<OrgUnitRow> rows;

    public void load() {
        rows = service.list();
        kind = OrgUnitKind.UNIT;
    }

    public String add() {
        forms.once(once.getValue(), () -> {
            service.add(name, kind, parent);
            return "";
        });
        return done();
    }

    public String rename() {
        String seen = rows.stream()
                .filter(row -> row.ref().equals(renamed))
                .map(OrgUnitRow::name)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        service.rename(renamed, seen, newName);
        return done();
    }

    public String end(String ref) {
        service.end(ref);
        return done();
    }

    private String done() {
        messages.saved();
        return "/account/units.xhtml?faces-redirect=true";
    }

    public FormToken getOnce() {
        return once;
    }

    public List<OrgUnitRow> getRows() {
        return rows;
    }

    public List<OrgUnitKind> getKinds() {
        return List.of(OrgUnitKind.UNIT, OrgUnitKind.TEAM);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OrgUnitKind getKind() {
        return kind;
    }

    public void setKind(OrgUnitKind kind) {
        this.kind = kind;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public String getRenamed() {
        return renamed;
    }

    public void setRenamed(String renamed) {
        this.renamed = renamed;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
