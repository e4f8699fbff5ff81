package vn.donghanh.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.UnitKind;
import vn.donghanh.staff.UnitRow;
import vn.donghanh.staff.UnitService;

/** The Centre's units and teams. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient UnitService service;

    @Inject
    transient Messages messages;

    private String name;
    private UnitKind kind;
    private Long parent;
    private String renamed;
    private String newName;
    private List<UnitRow> rows;

    public void load() {
        rows = service.list();
        kind = UnitKind.UNIT;
    }

    public String add() {
        service.add(name, kind, parent);
        return done();
    }

    public String rename() {
        service.rename(renamed, newName);
        return done();
    }

    public String end(String ref) {
        service.end(ref);
        return done();
    }

    private String done() {
        messages.saved();
        return "/admin/units.xhtml?faces-redirect=true";
    }

    public List<UnitRow> getRows() {
        return rows;
    }

    public List<UnitKind> getKinds() {
        return List.of(UnitKind.UNIT, UnitKind.TEAM);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
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
