#!/bin/sh
# Checks the content, builds every edition, and holds each archive against its own list.
# An example for any machine with Handrail on it: name your partnerships, and say in the last lines
# where the archives are to go. It stops at the first thing that is wrong.
set -eu

editions=${EDITIONS:?name the partnerships: EDITIONS="northmoor eastvale" sh publish.sh}

handrail check
handrail due --within 90d

for edition in $editions; do
    rm -f build/editions/handrail-"$edition"-*.zip
    handrail build --edition "$edition" --zip
    handrail verify build/editions/handrail-"$edition"-*.zip
done

# Hand them on: copy build/editions/*.zip to where your web team takes them from.
