
; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal ptr @irb.va_list.printf(ptr readnone %0, ptr readnone returned %1, ptr readnone %2) {
  ret ptr %1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal ptr @irb.va_list.scanf(ptr readnone %0, ptr readnone returned %1, ptr readnone %2) {
  ret ptr %1
}



