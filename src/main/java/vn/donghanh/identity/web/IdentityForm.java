package vn.donghanh.identity.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate.Precision;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.reference.place.Place;
import vn.donghanh.shared.MissingReason;

/** Form for one identity field: a value, or the reason why it is missing. */
public class IdentityForm implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String VALUE = "VALUE";

    private IdentityField field;
    private String corrected;
    private String kind = VALUE;
    private Precision precision = Precision.DAY;
    private String text;
    private Place place;
    private LocalDate asOf;

    /**
     * @param row the value or missing value to be edited
     * @param correction whether the new value corrects this row
     */
    static IdentityForm of(IdentityFieldStatus row, boolean correction) {
        IdentityForm form = new IdentityForm();
        form.field = row.field();
        form.corrected = correction ? row.ref() : null;
        return form;
    }

    IdentityFieldValue value(LocalDate today) {
        if (!isWithValue()) {
            return IdentityFieldValue.missing(MissingReason.valueOf(kind));
        }
        if (isAddress()) {
            return IdentityFieldValue.of(address(today));
        }
        return isBirth()
                ? IdentityFieldValue.of(BirthDateParser.read(precision, text, today))
                : IdentityFieldValue.of(text);
    }

    /** Returns the address; if only the place was entered, its line is the text. */
    private RecordedAddress address(LocalDate today) {
        boolean placeAlone = place != null && (text == null || text.isBlank());
        return new RecordedAddress(
                placeAlone ? place.label() : text == null ? "" : text,
                place == null ? null : place.id(),
                asOf == null ? today : asOf);
    }

    public boolean isAddress() {
        return field == IdentityField.ADDRESS || field == IdentityField.RESIDENCE;
    }

    public boolean isChosen() {
        return field != null;
    }

    public boolean isBirth() {
        return field == IdentityField.BIRTH;
    }

    public boolean isWithValue() {
        return VALUE.equals(kind);
    }

    public List<String> getKinds() {
        List<String> kinds = new ArrayList<>(List.of(VALUE));
        Arrays.stream(MissingReason.values()).map(MissingReason::name).forEach(kinds::add);
        return kinds;
    }

    public List<Precision> getPrecisions() {
        return Arrays.stream(Precision.values())
                .filter(precision -> precision != Precision.UNKNOWN)
                .toList();
    }

    String corrected() {
        return corrected;
    }

    public IdentityField getField() {
        return field;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Precision getPrecision() {
        return precision;
    }

    public void setPrecision(Precision precision) {
        this.precision = precision;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
