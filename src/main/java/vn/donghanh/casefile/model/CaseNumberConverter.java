package vn.donghanh.casefile.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Maps a {@link CaseNumber} to its database column. */
@Converter(autoApply = true)
public class CaseNumberConverter implements AttributeConverter<@Nullable CaseNumber, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CaseNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public @Nullable CaseNumber convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new CaseNumber(value);
    }
}
