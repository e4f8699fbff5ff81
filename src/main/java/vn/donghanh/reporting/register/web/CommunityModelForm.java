package vn.donghanh.reporting.register.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reporting.register.CommunityModelFacts;
import vn.donghanh.reporting.register.CommunityModelKind;
import vn.donghanh.reporting.register.RecordCommunityModelCommand;

/** The form model in which a model in the community is recorded or corrected. */
public class CommunityModelForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String name;
    private CommunityModelKind kind;
    private Set<String> communes = new TreeSet<>();
    private Integer year;
    private LocalDate endedOn;

    /** Fills in what is recorded. */
    void read(CommunityModelFacts facts) {
        name = facts.name();
        kind = facts.kind();
        communes = facts.communes().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        year = facts.begunYear();
        endedOn = facts.endedOn();
    }

    RecordCommunityModelCommand command() {
        return new RecordCommunityModelCommand(new CommunityModelFacts(
                name, kind, communes.stream().map(Integer::valueOf).collect(Collectors.toSet()), year, endedOn));
    }

    /** Returns the communes with the chosen ones first, each in the given order: few of many are chosen, and those are what is looked for. */
    public List<AdminUnitHistory.Unit> chosenFirst(List<AdminUnitHistory.Unit> all) {
        return all.stream()
                .sorted(Comparator.comparing(commune -> !communes.contains(String.valueOf(commune.id()))))
                .toList();
    }

    public CommunityModelKind[] getKinds() {
        return CommunityModelKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CommunityModelKind getKind() {
        return kind;
    }

    public void setKind(CommunityModelKind kind) {
        this.kind = kind;
    }

    public Set<String> getCommunes() {
        return communes;
    }

    public void setCommunes(Set<String> communes) {
        this.communes = communes;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}
