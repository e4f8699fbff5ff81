package vn.donghanh.casefile.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Maps a {@link CaseId} to its database column. */
@Converter(autoApply = true)
public class CaseIdConverter implements AttributeConverter<@Nullable CaseId, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable CaseId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CaseId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new CaseId(value);
    }
}
