package org.peptideadvisor.web.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps text of clients out of the labels of metrics. For calls that no resource answers, the framework would use
 * the path and the method as they were sent, and so create any number of labels.
 */
@Singleton
final class MetricLabels implements MeterFilter {

    private static final String METER = "http.server.requests";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> GENERAL = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");

    private final ServedAddresses addresses;

    MetricLabels(ServedAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(METER)) {
            return id;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : id.getTagsAsIterable()) {
            tags.add(plain(tag));
        }
        return id.replaceTags(tags);
    }

    private Tag plain(Tag tag) {
        String value = tag.getValue();
        return switch (tag.getKey()) {
            case "method" -> METHODS.contains(value) ? tag : Tag.of("method", OTHER);
            case "uri" -> GENERAL.contains(value) ? tag : Tag.of("uri", address(value));
            default -> tag;
        };
    }

    private String address(String path) {
        String template = addresses.template(path);
        return template == null ? OTHER : template;
    }
}
