%struct.list = type { ptr, ptr, ptr, ptr, ptr }
%struct.spec = type { i32, i32, i32, i32, i32, i32, i32, i8, ptr }
define internal ptr @irb.va_list.x86_64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 16
  %6 = load ptr, ptr %5, align 8
  %7 = load i32, ptr %1, align 8
  %8 = zext i32 %7 to i64
  %9 = getelementptr i8, ptr %6, i64 %8
  store ptr %9, ptr %4, align 8
  %10 = getelementptr i8, ptr %4, i64 8
  %11 = getelementptr i8, ptr %6, i64 48
  store ptr %11, ptr %10, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 4
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %6, i64 %15
  store ptr %16, ptr %12, align 8
  %17 = getelementptr i8, ptr %4, i64 24
  %18 = getelementptr i8, ptr %6, i64 176
  store ptr %18, ptr %17, align 8
  %19 = getelementptr i8, ptr %4, i64 32
  %20 = getelementptr i8, ptr %1, i64 8
  %21 = load ptr, ptr %20, align 8
  store ptr %21, ptr %19, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 0, i32 signext 0)
  ret ptr %0
}
define internal ptr @irb.va_list.x86_64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 16
  %6 = load ptr, ptr %5, align 8
  %7 = load i32, ptr %1, align 8
  %8 = zext i32 %7 to i64
  %9 = getelementptr i8, ptr %6, i64 %8
  store ptr %9, ptr %4, align 8
  %10 = getelementptr i8, ptr %4, i64 8
  %11 = getelementptr i8, ptr %6, i64 48
  store ptr %11, ptr %10, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 4
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %6, i64 %15
  store ptr %16, ptr %12, align 8
  %17 = getelementptr i8, ptr %4, i64 24
  %18 = getelementptr i8, ptr %6, i64 176
  store ptr %18, ptr %17, align 8
  %19 = getelementptr i8, ptr %4, i64 32
  %20 = getelementptr i8, ptr %1, i64 8
  %21 = load ptr, ptr %20, align 8
  store ptr %21, ptr %19, align 8
  tail call void @irb.format.no_long_double(ptr %2)
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 1, i32 signext 0)
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 0, i32 signext 1)
  ret ptr %0
}
define internal ptr @irb.va_list.on_stack(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = alloca %struct.spec, align 8
  %7 = alloca %struct.list, align 8
  %8 = alloca %struct.list, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %7, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  br label %9
9:                                                ; preds = %41, %5
  %10 = phi ptr [ %2, %5 ], [ %43, %41 ]
  %11 = load i8, ptr %10, align 1
  switch i8 %11, label %41 [
    i8 0, label %45
    i8 37, label %12
  ]
12:                                               ; preds = %9
  %13 = getelementptr i8, ptr %10, i64 1
  %14 = load i8, ptr %13, align 1
  %15 = add i8 %14, -58
  %16 = icmp ult i8 %15, -10
  br i1 %16, label %29, label %17
17:                                               ; preds = %12, %17
  %18 = phi i8 [ %26, %17 ], [ %14, %12 ]
  %19 = phi i32 [ %25, %17 ], [ 0, %12 ]
  %20 = phi ptr [ %22, %17 ], [ %13, %12 ]
  %21 = mul nsw i32 %19, 10
  %22 = getelementptr i8, ptr %20, i64 1
  %23 = zext i8 %18 to i32
  %24 = add i32 %21, -48
  %25 = add i32 %24, %23
  %26 = load i8, ptr %22, align 1
  %27 = add i8 %26, -58
  %28 = icmp ult i8 %27, -10
  br i1 %28, label %29, label %17
29:                                               ; preds = %17, %12
  %30 = phi i32 [ 0, %12 ], [ %25, %17 ]
  %31 = phi i8 [ %14, %12 ], [ %26, %17 ]
  %32 = icmp eq i32 %30, 0
  %33 = icmp ne i8 %31, 36
  %34 = or i1 %32, %33
  br i1 %34, label %35, label %39
35:                                               ; preds = %29
  %36 = load i8, ptr %13, align 1
  %37 = icmp eq i8 %36, 37
  %38 = select i1 %37, ptr %13, ptr %10
  br label %39
39:                                               ; preds = %29, %35
  %40 = phi ptr [ %38, %35 ], [ %10, %29 ]
  br i1 %34, label %41, label %44
41:                                               ; preds = %39, %9
  %42 = phi ptr [ %40, %39 ], [ %10, %9 ]
  %43 = getelementptr i8, ptr %42, i64 1
  br label %9
44:                                               ; preds = %39
  call void @irb.va_list.positional(ptr %0, ptr %7, ptr %2, i32 signext %3, i32 signext %4)
  br label %168
45:                                               ; preds = %9
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %8, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  %46 = icmp eq i32 %3, 0
  %47 = getelementptr i8, ptr %6, i64 4
  %48 = getelementptr i8, ptr %6, i64 8
  %49 = getelementptr i8, ptr %6, i64 20
  %50 = getelementptr i8, ptr %6, i64 24
  %51 = getelementptr i8, ptr %6, i64 12
  %52 = getelementptr i8, ptr %6, i64 28
  %53 = getelementptr i8, ptr %6, i64 12
  %54 = getelementptr i8, ptr %6, i64 32
  %55 = getelementptr i8, ptr %6, i64 4
  %56 = getelementptr i8, ptr %6, i64 8
  %57 = getelementptr i8, ptr %6, i64 24
  %58 = getelementptr i8, ptr %6, i64 32
  br label %59
59:                                               ; preds = %162, %45
  %60 = phi ptr [ %166, %162 ], [ %2, %45 ]
  %61 = phi ptr [ %165, %162 ], [ %0, %45 ]
  br label %62
62:                                               ; preds = %59, %66
  %63 = phi ptr [ %67, %66 ], [ %60, %59 ]
  %64 = load i8, ptr %63, align 1
  %65 = icmp eq i8 %64, 0
  br i1 %65, label %167, label %66
66:                                               ; preds = %62
  %67 = getelementptr i8, ptr %63, i64 1
  %68 = icmp eq i8 %64, 37
  br i1 %68, label %69, label %62
69:                                               ; preds = %66
  br i1 %46, label %150, label %70
70:                                               ; preds = %69
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %6, i8 0, i64 40, i1 false)
  store i32 -1, ptr %47, align 4
  store i32 -1, ptr %48, align 8
  store i32 -1, ptr %49, align 4
  store i32 2, ptr %50, align 8
  %71 = load i8, ptr %67, align 1
  %72 = icmp eq i8 %71, 42
  %73 = getelementptr i8, ptr %63, i64 2
  %74 = select i1 %72, ptr %73, ptr %67
  %75 = load i8, ptr %74, align 1
  %76 = add i8 %75, -58
  %77 = icmp ult i8 %76, -10
  br i1 %77, label %90, label %78
78:                                               ; preds = %70, %78
  %79 = phi i8 [ %87, %78 ], [ %75, %70 ]
  %80 = phi i32 [ %86, %78 ], [ 0, %70 ]
  %81 = phi ptr [ %83, %78 ], [ %74, %70 ]
  %82 = mul nsw i32 %80, 10
  %83 = getelementptr i8, ptr %81, i64 1
  %84 = zext i8 %79 to i32
  %85 = add i32 %82, -48
  %86 = add i32 %85, %84
  %87 = load i8, ptr %83, align 1
  %88 = add i8 %87, -58
  %89 = icmp ult i8 %88, -10
  br i1 %89, label %90, label %78
90:                                               ; preds = %78, %70
  %91 = phi ptr [ %74, %70 ], [ %83, %78 ]
  %92 = phi i32 [ 0, %70 ], [ %86, %78 ]
  %93 = phi i8 [ %75, %70 ], [ %87, %78 ]
  %94 = icmp eq i8 %93, 36
  br i1 %94, label %95, label %97
95:                                               ; preds = %90
  store i32 %92, ptr %6, align 8
  %96 = getelementptr i8, ptr %91, i64 1
  br label %97
97:                                               ; preds = %95, %90
  %98 = phi ptr [ %91, %90 ], [ %96, %95 ]
  br label %99
99:                                               ; preds = %97, %107
  %100 = phi ptr [ %108, %107 ], [ %98, %97 ]
  %101 = load i8, ptr %100, align 1
  %102 = add i8 %101, -58
  %103 = icmp ult i8 %102, -10
  br i1 %103, label %104, label %107
104:                                              ; preds = %99
  switch i8 %101, label %105 [
    i8 109, label %107
    i8 39, label %107
  ]
105:                                              ; preds = %104
  %106 = load i32, ptr %51, align 4
  br label %109
107:                                              ; preds = %104, %104, %99
  %108 = getelementptr i8, ptr %100, i64 1
  br label %99
109:                                              ; preds = %105, %114
  %110 = phi i32 [ %115, %114 ], [ %106, %105 ]
  %111 = phi ptr [ %116, %114 ], [ %100, %105 ]
  %112 = load i8, ptr %111, align 1
  switch i8 %112, label %117 [
    i8 76, label %113
    i8 104, label %114
    i8 106, label %114
    i8 108, label %114
    i8 113, label %114
    i8 116, label %114
    i8 122, label %114
  ]
113:                                              ; preds = %109
  br label %114
114:                                              ; preds = %109, %109, %109, %109, %109, %109, %113
  %115 = phi i32 [ %110, %109 ], [ %110, %109 ], [ %110, %109 ], [ %110, %109 ], [ %110, %109 ], [ %110, %109 ], [ 1, %113 ]
  %116 = getelementptr i8, ptr %111, i64 1
  br label %109
117:                                              ; preds = %109
  store i32 %110, ptr %51, align 4
  store i8 %112, ptr %52, align 4
  %118 = or i8 %112, 32
  %119 = icmp ne i8 %118, 97
  %120 = add i8 %118, -104
  %121 = icmp ult i8 %120, -3
  %122 = and i1 %119, %121
  br i1 %122, label %123, label %124
123:                                              ; preds = %117
  store i32 0, ptr %53, align 4
  br label %124
124:                                              ; preds = %123, %117
  %125 = icmp eq i8 %112, 91
  br i1 %125, label %126, label %141
126:                                              ; preds = %124
  %127 = getelementptr i8, ptr %111, i64 1
  %128 = load i8, ptr %127, align 1
  %129 = icmp eq i8 %128, 94
  %130 = getelementptr i8, ptr %111, i64 2
  %131 = select i1 %129, ptr %130, ptr %127
  %132 = load i8, ptr %131, align 1
  %133 = icmp eq i8 %132, 93
  %134 = zext i1 %133 to i64
  %135 = getelementptr i8, ptr %131, i64 %134
  br label %136
136:                                              ; preds = %139, %126
  %137 = phi ptr [ %135, %126 ], [ %140, %139 ]
  %138 = load i8, ptr %137, align 1
  switch i8 %138, label %139 [
    i8 0, label %141
    i8 93, label %141
  ]
139:                                              ; preds = %136
  %140 = getelementptr i8, ptr %137, i64 1
  br label %136
141:                                              ; preds = %136, %136, %124
  %142 = phi ptr [ %111, %124 ], [ %137, %136 ], [ %137, %136 ]
  %143 = load i8, ptr %142, align 1
  br i1 %72, label %145, label %144
144:                                              ; preds = %141
  switch i8 %143, label %146 [
    i8 37, label %145
    i8 0, label %145
  ]
145:                                              ; preds = %144, %144, %141
  store i32 0, ptr %50, align 8
  br label %146
146:                                              ; preds = %145, %144
  %147 = icmp ne i8 %143, 0
  %148 = zext i1 %147 to i64
  %149 = getelementptr i8, ptr %142, i64 %148
  store ptr %149, ptr %54, align 8
  br label %151
150:                                              ; preds = %69
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %6, ptr %67)
  br label %151
151:                                              ; preds = %146, %150
  %152 = load i32, ptr %55, align 4
  %153 = icmp eq i32 %152, 0
  br i1 %153, label %154, label %156
154:                                              ; preds = %151
  %155 = call ptr @irb.va_list.put(ptr %61, ptr %0, ptr %8, i32 signext 1, i32 signext %4)
  br label %156
156:                                              ; preds = %154, %151
  %157 = phi ptr [ %155, %154 ], [ %61, %151 ]
  %158 = load i32, ptr %56, align 8
  %159 = icmp eq i32 %158, 0
  br i1 %159, label %160, label %162
160:                                              ; preds = %156
  %161 = call ptr @irb.va_list.put(ptr %157, ptr %0, ptr %8, i32 signext 1, i32 signext %4)
  br label %162
162:                                              ; preds = %160, %156
  %163 = phi ptr [ %161, %160 ], [ %157, %156 ]
  %164 = load i32, ptr %57, align 8
  %165 = call ptr @irb.va_list.put(ptr %163, ptr %0, ptr %8, i32 signext %164, i32 signext %4)
  %166 = load ptr, ptr %58, align 8
  br label %59
167:                                              ; preds = %62
  br label %168
168:                                              ; preds = %167, %44
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 signext 1, i32 signext 1)
  ret ptr %0
}
define internal ptr @irb.va_list.riscv64.printf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.riscv64.scanf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal void @irb.format.no_long_double(ptr %0) unnamed_addr {
  %2 = load i8, ptr %0, align 1
  %3 = icmp eq i8 %2, 0
  br i1 %3, label %86, label %4
4:                                                ; preds = %1, %82
  %5 = phi i8 [ %84, %82 ], [ %2, %1 ]
  %6 = phi ptr [ %83, %82 ], [ %0, %1 ]
  %7 = getelementptr i8, ptr %6, i64 1
  %8 = icmp eq i8 %5, 37
  br i1 %8, label %9, label %82
9:                                                ; preds = %4
  %10 = load i8, ptr %7, align 1
  %11 = icmp ne i8 %10, 42
  %12 = getelementptr i8, ptr %6, i64 2
  %13 = select i1 %11, ptr %7, ptr %12
  %14 = load i8, ptr %13, align 1
  %15 = add i8 %14, -58
  %16 = icmp ult i8 %15, -10
  br i1 %16, label %23, label %17
17:                                               ; preds = %9, %17
  %18 = phi ptr [ %19, %17 ], [ %13, %9 ]
  %19 = getelementptr i8, ptr %18, i64 1
  %20 = load i8, ptr %19, align 1
  %21 = add i8 %20, -58
  %22 = icmp ult i8 %21, -10
  br i1 %22, label %23, label %17
23:                                               ; preds = %17, %9
  %24 = phi ptr [ %13, %9 ], [ %19, %17 ]
  %25 = phi i8 [ %14, %9 ], [ %20, %17 ]
  %26 = icmp eq i8 %25, 36
  %27 = zext i1 %26 to i64
  %28 = getelementptr i8, ptr %24, i64 %27
  br label %29
29:                                               ; preds = %35, %23
  %30 = phi ptr [ %28, %23 ], [ %36, %35 ]
  %31 = load i8, ptr %30, align 1
  %32 = add i8 %31, -58
  %33 = icmp ult i8 %32, -10
  br i1 %33, label %34, label %35
34:                                               ; preds = %29
  switch i8 %31, label %37 [
    i8 109, label %35
    i8 39, label %35
  ]
35:                                               ; preds = %34, %34, %29
  %36 = getelementptr i8, ptr %30, i64 1
  br label %29
37:                                               ; preds = %34, %42
  %38 = phi i32 [ %43, %42 ], [ 0, %34 ]
  %39 = phi ptr [ %44, %42 ], [ %30, %34 ]
  %40 = load i8, ptr %39, align 1
  switch i8 %40, label %45 [
    i8 76, label %41
    i8 104, label %42
    i8 106, label %42
    i8 108, label %42
    i8 113, label %42
    i8 116, label %42
    i8 122, label %42
  ]
41:                                               ; preds = %37
  br label %42
42:                                               ; preds = %37, %37, %37, %37, %37, %37, %41
  %43 = phi i32 [ 1, %41 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ]
  %44 = getelementptr i8, ptr %39, i64 1
  br label %37
45:                                               ; preds = %37
  %46 = or i8 %40, 32
  %47 = icmp eq i8 %46, 97
  %48 = add i8 %46, -104
  %49 = icmp ult i8 %48, -3
  %50 = select i1 %49, i32 0, i32 %38
  %51 = select i1 %47, i32 %38, i32 %50
  %52 = icmp eq i8 %40, 91
  br i1 %52, label %53, label %68
53:                                               ; preds = %45
  %54 = getelementptr i8, ptr %39, i64 1
  %55 = load i8, ptr %54, align 1
  %56 = icmp eq i8 %55, 94
  %57 = getelementptr i8, ptr %39, i64 2
  %58 = select i1 %56, ptr %57, ptr %54
  %59 = load i8, ptr %58, align 1
  %60 = icmp eq i8 %59, 93
  %61 = zext i1 %60 to i64
  %62 = getelementptr i8, ptr %58, i64 %61
  br label %63
63:                                               ; preds = %66, %53
  %64 = phi ptr [ %62, %53 ], [ %67, %66 ]
  %65 = load i8, ptr %64, align 1
  switch i8 %65, label %66 [
    i8 0, label %68
    i8 93, label %68
  ]
66:                                               ; preds = %63
  %67 = getelementptr i8, ptr %64, i64 1
  br label %63
68:                                               ; preds = %63, %63, %45
  %69 = phi ptr [ %39, %45 ], [ %64, %63 ], [ %64, %63 ]
  %70 = load i8, ptr %69, align 1
  %71 = icmp ne i8 %70, 37
  %72 = icmp ne i8 %70, 0
  %73 = and i1 %71, %72
  %74 = icmp ne i32 %51, 0
  %75 = and i1 %74, %11
  %76 = select i1 %75, i1 %73, i1 false
  br i1 %76, label %77, label %78
77:                                               ; preds = %68
  tail call void @llvm.trap()
  unreachable
78:                                               ; preds = %68
  %79 = icmp ne i8 %70, 0
  %80 = zext i1 %79 to i64
  %81 = getelementptr i8, ptr %69, i64 %80
  br label %82
82:                                               ; preds = %78, %4
  %83 = phi ptr [ %81, %78 ], [ %7, %4 ]
  %84 = load i8, ptr %83, align 1
  %85 = icmp eq i8 %84, 0
  br i1 %85, label %86, label %4
86:                                               ; preds = %82, %1
  ret void
}
declare void @llvm.trap()
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define internal void @irb.va_list.positional(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = alloca [64 x i8], align 1
  %7 = alloca %struct.spec, align 8
  br label %28
8:                                                ; preds = %28
  %9 = getelementptr i8, ptr %6, i64 -1
  %10 = getelementptr i8, ptr %6, i64 -1
  %11 = getelementptr i8, ptr %6, i64 -1
  %12 = load i8, ptr %2, align 1
  %13 = icmp eq i8 %12, 0
  br i1 %13, label %163, label %14
14:                                               ; preds = %8
  %15 = icmp eq i32 %3, 0
  %16 = getelementptr i8, ptr %7, i64 4
  %17 = getelementptr i8, ptr %7, i64 8
  %18 = getelementptr i8, ptr %7, i64 20
  %19 = getelementptr i8, ptr %7, i64 24
  %20 = getelementptr i8, ptr %7, i64 12
  %21 = getelementptr i8, ptr %7, i64 28
  %22 = getelementptr i8, ptr %7, i64 12
  %23 = getelementptr i8, ptr %7, i64 32
  %24 = getelementptr i8, ptr %7, i64 4
  %25 = getelementptr i8, ptr %7, i64 8
  %26 = getelementptr i8, ptr %7, i64 24
  %27 = getelementptr i8, ptr %7, i64 32
  br label %33
28:                                               ; preds = %5, %28
  %29 = phi i64 [ 0, %5 ], [ %31, %28 ]
  %30 = getelementptr [64 x i8], ptr %6, i64 0, i64 %29
  store i8 0, ptr %30, align 1
  %31 = add nsw i64 %29, 1
  %32 = icmp eq i64 %31, 64
  br i1 %32, label %8, label %28
33:                                               ; preds = %14, %159
  %34 = phi i8 [ %12, %14 ], [ %161, %159 ]
  %35 = phi ptr [ %2, %14 ], [ %160, %159 ]
  %36 = getelementptr i8, ptr %35, i64 1
  %37 = icmp eq i8 %34, 37
  br i1 %37, label %38, label %159
38:                                               ; preds = %33
  br i1 %15, label %119, label %39
39:                                               ; preds = %38
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %7, i8 0, i64 40, i1 false)
  store i32 -1, ptr %16, align 4
  store i32 -1, ptr %17, align 8
  store i32 -1, ptr %18, align 4
  store i32 2, ptr %19, align 8
  %40 = load i8, ptr %36, align 1
  %41 = icmp eq i8 %40, 42
  %42 = getelementptr i8, ptr %35, i64 2
  %43 = select i1 %41, ptr %42, ptr %36
  %44 = load i8, ptr %43, align 1
  %45 = add i8 %44, -58
  %46 = icmp ult i8 %45, -10
  br i1 %46, label %59, label %47
47:                                               ; preds = %39, %47
  %48 = phi i8 [ %56, %47 ], [ %44, %39 ]
  %49 = phi i32 [ %55, %47 ], [ 0, %39 ]
  %50 = phi ptr [ %52, %47 ], [ %43, %39 ]
  %51 = mul nsw i32 %49, 10
  %52 = getelementptr i8, ptr %50, i64 1
  %53 = zext i8 %48 to i32
  %54 = add i32 %51, -48
  %55 = add i32 %54, %53
  %56 = load i8, ptr %52, align 1
  %57 = add i8 %56, -58
  %58 = icmp ult i8 %57, -10
  br i1 %58, label %59, label %47
59:                                               ; preds = %47, %39
  %60 = phi ptr [ %43, %39 ], [ %52, %47 ]
  %61 = phi i32 [ 0, %39 ], [ %55, %47 ]
  %62 = phi i8 [ %44, %39 ], [ %56, %47 ]
  %63 = icmp eq i8 %62, 36
  br i1 %63, label %64, label %66
64:                                               ; preds = %59
  store i32 %61, ptr %7, align 8
  %65 = getelementptr i8, ptr %60, i64 1
  br label %66
66:                                               ; preds = %64, %59
  %67 = phi ptr [ %60, %59 ], [ %65, %64 ]
  br label %68
68:                                               ; preds = %66, %76
  %69 = phi ptr [ %77, %76 ], [ %67, %66 ]
  %70 = load i8, ptr %69, align 1
  %71 = add i8 %70, -58
  %72 = icmp ult i8 %71, -10
  br i1 %72, label %73, label %76
73:                                               ; preds = %68
  switch i8 %70, label %74 [
    i8 109, label %76
    i8 39, label %76
  ]
74:                                               ; preds = %73
  %75 = load i32, ptr %20, align 4
  br label %78
76:                                               ; preds = %73, %73, %68
  %77 = getelementptr i8, ptr %69, i64 1
  br label %68
78:                                               ; preds = %74, %83
  %79 = phi i32 [ %84, %83 ], [ %75, %74 ]
  %80 = phi ptr [ %85, %83 ], [ %69, %74 ]
  %81 = load i8, ptr %80, align 1
  switch i8 %81, label %86 [
    i8 76, label %82
    i8 104, label %83
    i8 106, label %83
    i8 108, label %83
    i8 113, label %83
    i8 116, label %83
    i8 122, label %83
  ]
82:                                               ; preds = %78
  br label %83
83:                                               ; preds = %78, %78, %78, %78, %78, %78, %82
  %84 = phi i32 [ %79, %78 ], [ %79, %78 ], [ %79, %78 ], [ %79, %78 ], [ %79, %78 ], [ %79, %78 ], [ 1, %82 ]
  %85 = getelementptr i8, ptr %80, i64 1
  br label %78
86:                                               ; preds = %78
  store i32 %79, ptr %20, align 4
  store i8 %81, ptr %21, align 4
  %87 = or i8 %81, 32
  %88 = icmp ne i8 %87, 97
  %89 = add i8 %87, -104
  %90 = icmp ult i8 %89, -3
  %91 = and i1 %88, %90
  br i1 %91, label %92, label %93
92:                                               ; preds = %86
  store i32 0, ptr %22, align 4
  br label %93
93:                                               ; preds = %92, %86
  %94 = icmp eq i8 %81, 91
  br i1 %94, label %95, label %110
95:                                               ; preds = %93
  %96 = getelementptr i8, ptr %80, i64 1
  %97 = load i8, ptr %96, align 1
  %98 = icmp eq i8 %97, 94
  %99 = getelementptr i8, ptr %80, i64 2
  %100 = select i1 %98, ptr %99, ptr %96
  %101 = load i8, ptr %100, align 1
  %102 = icmp eq i8 %101, 93
  %103 = zext i1 %102 to i64
  %104 = getelementptr i8, ptr %100, i64 %103
  br label %105
105:                                              ; preds = %108, %95
  %106 = phi ptr [ %104, %95 ], [ %109, %108 ]
  %107 = load i8, ptr %106, align 1
  switch i8 %107, label %108 [
    i8 0, label %110
    i8 93, label %110
  ]
108:                                              ; preds = %105
  %109 = getelementptr i8, ptr %106, i64 1
  br label %105
110:                                              ; preds = %105, %105, %93
  %111 = phi ptr [ %80, %93 ], [ %106, %105 ], [ %106, %105 ]
  %112 = load i8, ptr %111, align 1
  br i1 %41, label %114, label %113
113:                                              ; preds = %110
  switch i8 %112, label %115 [
    i8 37, label %114
    i8 0, label %114
  ]
114:                                              ; preds = %113, %113, %110
  store i32 0, ptr %19, align 8
  br label %115
115:                                              ; preds = %114, %113
  %116 = icmp ne i8 %112, 0
  %117 = zext i1 %116 to i64
  %118 = getelementptr i8, ptr %111, i64 %117
  store ptr %118, ptr %23, align 8
  br label %120
119:                                              ; preds = %38
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %7, ptr %36)
  br label %120
120:                                              ; preds = %115, %119
  %121 = load i32, ptr %24, align 4
  %122 = icmp sgt i32 %121, 64
  br i1 %122, label %123, label %124
123:                                              ; preds = %120
  tail call void @llvm.trap()
  unreachable
124:                                              ; preds = %120
  %125 = icmp sgt i32 %121, 0
  br i1 %125, label %126, label %131
126:                                              ; preds = %124
  %127 = zext i32 %121 to i64
  %128 = getelementptr i8, ptr %9, i64 %127
  %129 = load i8, ptr %128, align 1
  %130 = tail call i8 @llvm.umax.i8(i8 %129, i8 1)
  store i8 %130, ptr %128, align 1
  br label %131
131:                                              ; preds = %126, %124
  %132 = load i32, ptr %25, align 8
  %133 = icmp sgt i32 %132, 64
  br i1 %133, label %134, label %135
134:                                              ; preds = %131
  tail call void @llvm.trap()
  unreachable
135:                                              ; preds = %131
  %136 = icmp sgt i32 %132, 0
  br i1 %136, label %137, label %142
137:                                              ; preds = %135
  %138 = zext i32 %132 to i64
  %139 = getelementptr i8, ptr %10, i64 %138
  %140 = load i8, ptr %139, align 1
  %141 = tail call i8 @llvm.umax.i8(i8 %140, i8 1)
  store i8 %141, ptr %139, align 1
  br label %142
142:                                              ; preds = %137, %135
  %143 = load i32, ptr %7, align 8
  %144 = load i32, ptr %26, align 8
  %145 = icmp sgt i32 %143, 64
  br i1 %145, label %146, label %147
146:                                              ; preds = %142
  tail call void @llvm.trap()
  unreachable
147:                                              ; preds = %142
  %148 = icmp sgt i32 %143, 0
  br i1 %148, label %149, label %157
149:                                              ; preds = %147
  %150 = zext i32 %143 to i64
  %151 = getelementptr i8, ptr %11, i64 %150
  %152 = load i8, ptr %151, align 1
  %153 = zext i8 %152 to i32
  %154 = icmp sgt i32 %144, %153
  br i1 %154, label %155, label %157
155:                                              ; preds = %149
  %156 = trunc i32 %144 to i8
  store i8 %156, ptr %151, align 1
  br label %157
157:                                              ; preds = %147, %149, %155
  %158 = load ptr, ptr %27, align 8
  br label %159
159:                                              ; preds = %157, %33
  %160 = phi ptr [ %36, %33 ], [ %158, %157 ]
  %161 = load i8, ptr %160, align 1
  %162 = icmp eq i8 %161, 0
  br i1 %162, label %163, label %33
163:                                              ; preds = %159, %8
  br label %164
164:                                              ; preds = %163, %170
  %165 = phi i64 [ %173, %170 ], [ 0, %163 ]
  %166 = phi ptr [ %172, %170 ], [ %0, %163 ]
  %167 = getelementptr [64 x i8], ptr %6, i64 0, i64 %165
  %168 = load i8, ptr %167, align 1
  %169 = icmp eq i8 %168, 0
  br i1 %169, label %175, label %170
170:                                              ; preds = %164
  %171 = zext i8 %168 to i32
  %172 = tail call ptr @irb.va_list.put(ptr %166, ptr %0, ptr %1, i32 signext %171, i32 signext %4)
  %173 = add nsw i64 %165, 1
  %174 = icmp eq i64 %173, 64
  br i1 %174, label %175, label %164
175:                                              ; preds = %170, %164
  ret void
}
define internal ptr @irb.va_list.put(ptr %0, ptr %1, ptr %2, i32 signext %3, i32 signext %4) unnamed_addr {
  %6 = ptrtoint ptr %0 to i64
  %7 = ptrtoint ptr %1 to i64
  %8 = sub i64 %6, %7
  %9 = icmp sgt i64 %8, 1888
  br i1 %9, label %10, label %11
10:                                               ; preds = %5
  tail call void @llvm.trap()
  unreachable
11:                                               ; preds = %5
  switch i32 %3, label %98 [
    i32 4, label %12
    i32 3, label %58
    i32 1, label %74
    i32 2, label %87
  ]
12:                                               ; preds = %11
  %13 = icmp eq i32 %4, 1
  br i1 %13, label %14, label %22
14:                                               ; preds = %12
  %15 = getelementptr i8, ptr %2, i64 16
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr i8, ptr %2, i64 24
  %18 = load ptr, ptr %17, align 8
  %19 = icmp ult ptr %16, %18
  br i1 %19, label %20, label %22
20:                                               ; preds = %14
  %21 = getelementptr i8, ptr %16, i64 16
  store ptr %21, ptr %15, align 8
  br label %31
22:                                               ; preds = %14, %12
  %23 = getelementptr i8, ptr %2, i64 32
  %24 = load ptr, ptr %23, align 8
  %25 = ptrtoint ptr %24 to i64
  %26 = add i64 %25, 15
  %27 = and i64 %26, -16
  %28 = add i64 %27, 16
  %29 = inttoptr i64 %28 to ptr
  store ptr %29, ptr %23, align 8
  %30 = getelementptr i8, ptr %29, i64 -16
  br label %31
31:                                               ; preds = %20, %22
  %32 = phi ptr [ %16, %20 ], [ %30, %22 ]
  %33 = and i64 %8, 8
  %34 = getelementptr i8, ptr %0, i64 %33
  %35 = icmp eq i32 %4, 0
  %36 = load i64, ptr %32, align 8
  br i1 %35, label %37, label %51
37:                                               ; preds = %31
  %38 = getelementptr i8, ptr %32, i64 8
  %39 = load i64, ptr %38, align 8
  %40 = and i64 %39, 32767
  %41 = icmp eq i64 %40, 0
  %42 = icmp slt i64 %36, 0
  %43 = select i1 %41, i1 %42, i1 false
  %44 = zext i1 %43 to i64
  %45 = or i64 %39, %44
  %46 = shl i64 %36, 49
  store i64 %46, ptr %34, align 8
  %47 = shl i64 %45, 48
  %48 = lshr i64 %36, 15
  %49 = and i64 %48, 281474976710655
  %50 = or i64 %47, %49
  br label %54
51:                                               ; preds = %31
  store i64 %36, ptr %34, align 8
  %52 = getelementptr i8, ptr %32, i64 8
  %53 = load i64, ptr %52, align 8
  br label %54
54:                                               ; preds = %37, %51
  %55 = phi i64 [ %50, %37 ], [ %53, %51 ]
  %56 = getelementptr i8, ptr %34, i64 8
  store i64 %55, ptr %56, align 8
  %57 = getelementptr i8, ptr %34, i64 16
  br label %98
58:                                               ; preds = %11
  %59 = getelementptr i8, ptr %2, i64 16
  %60 = load ptr, ptr %59, align 8
  %61 = getelementptr i8, ptr %2, i64 24
  %62 = load ptr, ptr %61, align 8
  %63 = icmp ult ptr %60, %62
  br i1 %63, label %64, label %66
64:                                               ; preds = %58
  %65 = getelementptr i8, ptr %60, i64 16
  store ptr %65, ptr %59, align 8
  br label %70
66:                                               ; preds = %58
  %67 = getelementptr i8, ptr %2, i64 32
  %68 = load ptr, ptr %67, align 8
  %69 = getelementptr i8, ptr %68, i64 8
  store ptr %69, ptr %67, align 8
  br label %70
70:                                               ; preds = %64, %66
  %71 = phi ptr [ %60, %64 ], [ %68, %66 ]
  %72 = load i64, ptr %71, align 8
  %73 = getelementptr i8, ptr %0, i64 8
  store i64 %72, ptr %0, align 8
  br label %98
74:                                               ; preds = %11
  %75 = load ptr, ptr %2, align 8
  %76 = getelementptr i8, ptr %2, i64 8
  %77 = load ptr, ptr %76, align 8
  %78 = icmp ult ptr %75, %77
  %79 = select i1 %78, i64 0, i64 32
  %80 = getelementptr i8, ptr %2, i64 %79
  %81 = load ptr, ptr %80, align 8
  %82 = getelementptr i8, ptr %81, i64 8
  store ptr %82, ptr %80, align 8
  %83 = load i64, ptr %81, align 8
  %84 = shl i64 %83, 32
  %85 = ashr exact i64 %84, 32
  %86 = getelementptr i8, ptr %0, i64 8
  store i64 %85, ptr %0, align 8
  br label %98
87:                                               ; preds = %11
  %88 = load ptr, ptr %2, align 8
  %89 = getelementptr i8, ptr %2, i64 8
  %90 = load ptr, ptr %89, align 8
  %91 = icmp ult ptr %88, %90
  %92 = select i1 %91, i64 0, i64 32
  %93 = getelementptr i8, ptr %2, i64 %92
  %94 = load ptr, ptr %93, align 8
  %95 = getelementptr i8, ptr %94, i64 8
  store ptr %95, ptr %93, align 8
  %96 = load i64, ptr %94, align 8
  %97 = getelementptr i8, ptr %0, i64 8
  store i64 %96, ptr %0, align 8
  br label %98
98:                                               ; preds = %70, %87, %74, %11, %54
  %99 = phi ptr [ %57, %54 ], [ %73, %70 ], [ %86, %74 ], [ %97, %87 ], [ %0, %11 ]
  ret ptr %99
}
define internal void @irb.format.spec(ptr sret(%struct.spec) align 8 %0, ptr %1) unnamed_addr {
  tail call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %0, i8 0, i64 40, i1 false)
  %3 = getelementptr i8, ptr %0, i64 4
  store i32 -1, ptr %3, align 4
  %4 = getelementptr i8, ptr %0, i64 8
  store i32 -1, ptr %4, align 8
  %5 = getelementptr i8, ptr %0, i64 20
  store i32 -1, ptr %5, align 4
  %6 = load i8, ptr %1, align 1
  %7 = add i8 %6, -58
  %8 = icmp ult i8 %7, -10
  br i1 %8, label %21, label %9
9:                                                ; preds = %2, %9
  %10 = phi i8 [ %18, %9 ], [ %6, %2 ]
  %11 = phi i32 [ %17, %9 ], [ 0, %2 ]
  %12 = phi ptr [ %14, %9 ], [ %1, %2 ]
  %13 = mul nsw i32 %11, 10
  %14 = getelementptr i8, ptr %12, i64 1
  %15 = zext i8 %10 to i32
  %16 = add i32 %13, -48
  %17 = add i32 %16, %15
  %18 = load i8, ptr %14, align 1
  %19 = add i8 %18, -58
  %20 = icmp ult i8 %19, -10
  br i1 %20, label %21, label %9
21:                                               ; preds = %9, %2
  %22 = phi ptr [ %1, %2 ], [ %14, %9 ]
  %23 = phi i32 [ 0, %2 ], [ %17, %9 ]
  %24 = phi i8 [ %6, %2 ], [ %18, %9 ]
  %25 = icmp ne i32 %23, 0
  %26 = icmp eq i8 %24, 36
  %27 = and i1 %25, %26
  br i1 %27, label %28, label %30
28:                                               ; preds = %21
  store i32 %23, ptr %0, align 8
  %29 = getelementptr i8, ptr %22, i64 1
  br label %30
30:                                               ; preds = %21, %28
  %31 = phi ptr [ %29, %28 ], [ %1, %21 ]
  %32 = getelementptr i8, ptr %0, i64 12
  %33 = getelementptr i8, ptr %0, i64 12
  %34 = getelementptr i8, ptr %0, i64 12
  %35 = getelementptr i8, ptr %0, i64 12
  %36 = getelementptr i8, ptr %0, i64 12
  %37 = load i32, ptr %32, align 4
  br label %38
38:                                               ; preds = %50, %30
  %39 = phi i32 [ %37, %30 ], [ %51, %50 ]
  %40 = phi ptr [ %31, %30 ], [ %52, %50 ]
  %41 = load i8, ptr %40, align 1
  switch i8 %41, label %53 [
    i8 45, label %46
    i8 43, label %42
    i8 32, label %43
    i8 35, label %44
    i8 48, label %45
    i8 39, label %50
    i8 73, label %50
  ]
42:                                               ; preds = %38
  br label %46
43:                                               ; preds = %38
  br label %46
44:                                               ; preds = %38
  br label %46
45:                                               ; preds = %38
  br label %46
46:                                               ; preds = %38, %42, %44, %45, %43
  %47 = phi i32 [ 4, %43 ], [ 16, %45 ], [ 8, %44 ], [ 2, %42 ], [ 1, %38 ]
  %48 = phi ptr [ %34, %43 ], [ %32, %45 ], [ %33, %44 ], [ %35, %42 ], [ %36, %38 ]
  %49 = or i32 %39, %47
  store i32 %49, ptr %48, align 4
  br label %50
50:                                               ; preds = %46, %38, %38
  %51 = phi i32 [ %39, %38 ], [ %39, %38 ], [ %49, %46 ]
  %52 = getelementptr i8, ptr %40, i64 1
  br label %38
53:                                               ; preds = %38
  %54 = getelementptr i8, ptr %0, i64 16
  %55 = icmp eq i8 %41, 42
  br i1 %55, label %60, label %56
56:                                               ; preds = %53
  %57 = load i8, ptr %40, align 1
  %58 = add i8 %57, -58
  %59 = icmp ult i8 %58, -10
  br i1 %59, label %77, label %65
60:                                               ; preds = %53
  %61 = getelementptr i8, ptr %40, i64 1
  %62 = load i8, ptr %61, align 1
  %63 = add i8 %62, -58
  %64 = icmp ult i8 %63, -10
  br i1 %64, label %92, label %80
65:                                               ; preds = %56, %65
  %66 = phi i8 [ %74, %65 ], [ %57, %56 ]
  %67 = phi i32 [ %73, %65 ], [ 0, %56 ]
  %68 = phi ptr [ %70, %65 ], [ %40, %56 ]
  %69 = mul nsw i32 %67, 10
  %70 = getelementptr i8, ptr %68, i64 1
  %71 = zext i8 %66 to i32
  %72 = add i32 %69, -48
  %73 = add i32 %72, %71
  %74 = load i8, ptr %70, align 1
  %75 = add i8 %74, -58
  %76 = icmp ult i8 %75, -10
  br i1 %76, label %77, label %65
77:                                               ; preds = %65, %56
  %78 = phi ptr [ %40, %56 ], [ %70, %65 ]
  %79 = phi i32 [ 0, %56 ], [ %73, %65 ]
  store i32 %79, ptr %54, align 8
  br label %102
80:                                               ; preds = %60, %80
  %81 = phi i8 [ %89, %80 ], [ %62, %60 ]
  %82 = phi ptr [ %88, %80 ], [ %61, %60 ]
  %83 = phi i32 [ %87, %80 ], [ 0, %60 ]
  %84 = mul nsw i32 %83, 10
  %85 = zext i8 %81 to i32
  %86 = add i32 %84, -48
  %87 = add i32 %86, %85
  %88 = getelementptr i8, ptr %82, i64 1
  %89 = load i8, ptr %88, align 1
  %90 = add i8 %89, -58
  %91 = icmp ult i8 %90, -10
  br i1 %91, label %92, label %80
92:                                               ; preds = %80, %60
  %93 = phi ptr [ %40, %60 ], [ %82, %80 ]
  %94 = phi i32 [ 0, %60 ], [ %87, %80 ]
  %95 = phi ptr [ %61, %60 ], [ %88, %80 ]
  %96 = phi i8 [ %62, %60 ], [ %89, %80 ]
  %97 = icmp ne i32 %94, 0
  %98 = icmp eq i8 %96, 36
  %99 = and i1 %97, %98
  %100 = getelementptr i8, ptr %93, i64 2
  %101 = select i1 %99, ptr %100, ptr %95
  br label %102
102:                                              ; preds = %92, %77
  %103 = phi ptr [ %78, %77 ], [ %101, %92 ]
  %104 = phi i32 [ -1, %77 ], [ %94, %92 ]
  store i32 %104, ptr %3, align 4
  %105 = load i8, ptr %103, align 1
  %106 = icmp eq i8 %105, 46
  br i1 %106, label %107, label %169
107:                                              ; preds = %102
  %108 = getelementptr i8, ptr %103, i64 1
  %109 = load i8, ptr %108, align 1
  switch i8 %109, label %110 [
    i8 45, label %114
    i8 42, label %140
  ]
110:                                              ; preds = %107
  %111 = load i8, ptr %108, align 1
  %112 = add i8 %111, -58
  %113 = icmp ult i8 %112, -10
  br i1 %113, label %137, label %125
114:                                              ; preds = %107
  %115 = getelementptr i8, ptr %103, i64 2
  %116 = load i8, ptr %115, align 1
  %117 = add i8 %116, -58
  %118 = icmp ult i8 %117, -10
  br i1 %118, label %169, label %119
119:                                              ; preds = %114, %119
  %120 = phi ptr [ %121, %119 ], [ %115, %114 ]
  %121 = getelementptr i8, ptr %120, i64 1
  %122 = load i8, ptr %121, align 1
  %123 = add i8 %122, -58
  %124 = icmp ult i8 %123, -10
  br i1 %124, label %169, label %119
125:                                              ; preds = %110, %125
  %126 = phi i8 [ %134, %125 ], [ %111, %110 ]
  %127 = phi i32 [ %133, %125 ], [ 0, %110 ]
  %128 = phi ptr [ %130, %125 ], [ %108, %110 ]
  %129 = mul nsw i32 %127, 10
  %130 = getelementptr i8, ptr %128, i64 1
  %131 = zext i8 %126 to i32
  %132 = add i32 %129, -48
  %133 = add i32 %132, %131
  %134 = load i8, ptr %130, align 1
  %135 = add i8 %134, -58
  %136 = icmp ult i8 %135, -10
  br i1 %136, label %137, label %125
137:                                              ; preds = %125, %110
  %138 = phi ptr [ %108, %110 ], [ %130, %125 ]
  %139 = phi i32 [ 0, %110 ], [ %133, %125 ]
  store i32 %139, ptr %5, align 4
  br label %166
140:                                              ; preds = %107
  %141 = getelementptr i8, ptr %103, i64 2
  %142 = load i8, ptr %141, align 1
  %143 = add i8 %142, -58
  %144 = icmp ult i8 %143, -10
  br i1 %144, label %157, label %145
145:                                              ; preds = %140, %145
  %146 = phi i8 [ %154, %145 ], [ %142, %140 ]
  %147 = phi i32 [ %153, %145 ], [ 0, %140 ]
  %148 = phi ptr [ %150, %145 ], [ %141, %140 ]
  %149 = mul nsw i32 %147, 10
  %150 = getelementptr i8, ptr %148, i64 1
  %151 = zext i8 %146 to i32
  %152 = add i32 %149, -48
  %153 = add i32 %152, %151
  %154 = load i8, ptr %150, align 1
  %155 = add i8 %154, -58
  %156 = icmp ult i8 %155, -10
  br i1 %156, label %157, label %145
157:                                              ; preds = %145, %140
  %158 = phi ptr [ %141, %140 ], [ %150, %145 ]
  %159 = phi i32 [ 0, %140 ], [ %153, %145 ]
  %160 = phi i8 [ %142, %140 ], [ %154, %145 ]
  %161 = icmp ne i32 %159, 0
  %162 = icmp eq i8 %160, 36
  %163 = and i1 %161, %162
  %164 = zext i1 %163 to i64
  %165 = getelementptr i8, ptr %158, i64 %164
  br label %166
166:                                              ; preds = %157, %137
  %167 = phi ptr [ %138, %137 ], [ %165, %157 ]
  %168 = phi i32 [ -1, %137 ], [ %159, %157 ]
  store i32 %168, ptr %4, align 8
  br label %169
169:                                              ; preds = %119, %114, %166, %102
  %170 = phi ptr [ %115, %114 ], [ %103, %102 ], [ %167, %166 ], [ %121, %119 ]
  br label %171
171:                                              ; preds = %169, %183
  %172 = phi ptr [ %187, %183 ], [ %170, %169 ]
  %173 = phi i32 [ %184, %183 ], [ 0, %169 ]
  %174 = phi i32 [ %186, %183 ], [ 0, %169 ]
  %175 = load i8, ptr %172, align 1
  switch i8 %175, label %188 [
    i8 76, label %183
    i8 108, label %176
    i8 113, label %177
    i8 106, label %178
    i8 122, label %179
    i8 90, label %180
    i8 116, label %181
    i8 104, label %182
  ]
176:                                              ; preds = %171
  br label %183
177:                                              ; preds = %171
  br label %183
178:                                              ; preds = %171
  br label %183
179:                                              ; preds = %171
  br label %183
180:                                              ; preds = %171
  br label %183
181:                                              ; preds = %171
  br label %183
182:                                              ; preds = %171
  br label %183
183:                                              ; preds = %171, %182, %181, %180, %179, %178, %177, %176
  %184 = phi i32 [ 1, %171 ], [ %173, %176 ], [ %173, %177 ], [ %173, %178 ], [ %173, %179 ], [ %173, %180 ], [ %173, %181 ], [ %173, %182 ]
  %185 = icmp eq i8 %175, 104
  %186 = select i1 %185, i32 %174, i32 1
  %187 = getelementptr i8, ptr %172, i64 1
  br label %171
188:                                              ; preds = %171
  %189 = getelementptr i8, ptr %0, i64 28
  store i8 %175, ptr %189, align 4
  %190 = load i8, ptr %172, align 1
  %191 = icmp ne i8 %190, 0
  %192 = zext i1 %191 to i64
  %193 = getelementptr i8, ptr %172, i64 %192
  %194 = getelementptr i8, ptr %0, i64 32
  store ptr %193, ptr %194, align 8
  %195 = load i8, ptr %172, align 1
  switch i8 %195, label %202 [
    i8 0, label %206
    i8 37, label %206
    i8 109, label %206
    i8 97, label %196
    i8 65, label %196
    i8 101, label %196
    i8 69, label %196
    i8 102, label %196
    i8 70, label %196
    i8 103, label %196
    i8 71, label %196
    i8 100, label %199
    i8 105, label %199
    i8 117, label %199
    i8 111, label %199
    i8 120, label %199
    i8 88, label %199
    i8 98, label %199
    i8 66, label %199
    i8 99, label %203
    i8 67, label %203
  ]
196:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %197 = icmp eq i32 %173, 0
  %198 = select i1 %197, i32 3, i32 4
  br label %203
199:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %200 = icmp eq i32 %174, 0
  %201 = select i1 %200, i32 1, i32 2
  br label %203
202:                                              ; preds = %188
  br label %203
203:                                              ; preds = %188, %188, %196, %199, %202
  %204 = phi i32 [ 2, %202 ], [ %201, %199 ], [ %198, %196 ], [ 1, %188 ], [ 1, %188 ]
  %205 = getelementptr i8, ptr %0, i64 24
  store i32 %204, ptr %205, align 8
  br label %206
206:                                              ; preds = %203, %188, %188, %188
  ret void
}
declare i8 @llvm.umax.i8(i8, i8)
define internal i128 @irb.f80.widen(i64 %0, i64 %1) {
  %3 = and i64 %1, 32767
  %4 = icmp eq i64 %3, 0
  %5 = lshr i64 %0, 63
  %6 = select i1 %4, i64 %5, i64 %3
  %7 = lshr i64 %1, 15
  %8 = and i64 %7, 1
  %9 = zext i64 %8 to i128
  %10 = shl i128 %9, 127
  %11 = zext i64 %6 to i128
  %12 = shl nsw i128 %11, 112
  %13 = or i128 %12, %10
  %14 = shl i64 %0, 1
  %15 = zext i64 %14 to i128
  %16 = shl nsw i128 %15, 48
  %17 = or i128 %13, %16
  ret i128 %17
}
define internal i64 @irb.f80.mant(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  br i1 %5, label %14, label %6
6:                                                ; preds = %1
  %7 = and i128 %0, 562949953421311
  %8 = icmp ugt i128 %7, 281474976710656
  %9 = and i128 %0, 1125899906842623
  %10 = icmp eq i128 %9, 844424930131968
  %11 = or i1 %8, %10
  %12 = zext i1 %11 to i128
  %13 = add nsw i128 %3, %12
  br label %14
14:                                               ; preds = %6, %1
  %15 = phi i128 [ %3, %1 ], [ %13, %6 ]
  %16 = and i128 %0, 5192296858534827628530496329220095
  %17 = icmp ne i128 %16, 0
  %18 = and i1 %5, %17
  %19 = and i128 %15, 9223372036854775807
  %20 = icmp eq i128 %19, 0
  %21 = select i1 %18, i1 %20, i1 false
  %22 = or i128 %15, 4611686018427387904
  %23 = select i1 %21, i128 %22, i128 %15
  %24 = trunc i128 %23 to i64
  %25 = and i64 %24, 9223372036854775807
  %26 = icmp ult i128 %23, 9223372036854775808
  %27 = select i1 %26, i64 0, i64 -9223372036854775808
  %28 = or i64 %25, %27
  ret i64 %28
}
define internal i64 @irb.f80.se(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  %6 = lshr i128 %3, 63
  %7 = trunc i128 %6 to i64
  br i1 %5, label %20, label %8
8:                                                ; preds = %1
  %9 = and i128 %0, 562949953421311
  %10 = icmp ugt i128 %9, 281474976710656
  br i1 %10, label %16, label %11
11:                                               ; preds = %8
  %12 = and i128 %0, 1125899906842623
  %13 = icmp eq i128 %12, 844424930131968
  %14 = lshr i128 %3, 63
  %15 = trunc i128 %14 to i64
  br i1 %13, label %16, label %20
16:                                               ; preds = %11, %8
  %17 = add nsw i128 %3, 1
  %18 = lshr i128 %17, 63
  %19 = trunc i128 %18 to i64
  br label %20
20:                                               ; preds = %1, %11, %16
  %21 = phi i64 [ %7, %1 ], [ %19, %16 ], [ %15, %11 ]
  %22 = lshr i128 %0, 112
  %23 = trunc i128 %22 to i64
  %24 = and i64 %23, 32768
  %25 = or i64 %21, %24
  ret i64 %25
}
define internal i128 @irb.f128.roundeven(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %42, label %8
8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %10, label %18
10:                                               ; preds = %8
  %11 = icmp eq i128 %6, 0
  br i1 %11, label %42, label %12
12:                                               ; preds = %10
  %13 = icmp ne i32 %4, 16382
  %14 = icmp eq i128 %6, 85060207136517546210586590865283612672
  %15 = or i1 %14, %13
  %16 = select i1 %15, i128 0, i128 85065399433376081038215121361612832768
  %17 = or i128 %16, %5
  br label %42
18:                                               ; preds = %8
  %19 = sub nsw i32 16495, %4
  %20 = zext i32 %19 to i128
  %21 = shl nsw i128 1, %20
  %22 = add i128 %21, 170141183460469231731687303715884105727
  %23 = and i128 %22, %6
  %24 = sub nsw i128 0, %21
  %25 = and i128 %6, %24
  %26 = sub nsw i32 16494, %4
  %27 = zext i32 %26 to i128
  %28 = shl nsw i128 1, %27
  %29 = icmp ugt i128 %23, %28
  br i1 %29, label %35, label %30
30:                                               ; preds = %18
  %31 = icmp eq i128 %23, %28
  br i1 %31, label %32, label %35
32:                                               ; preds = %30
  %33 = and i128 %21, %0
  %34 = icmp ne i128 %33, 0
  br label %35
35:                                               ; preds = %32, %30, %18
  %36 = phi i1 [ true, %18 ], [ false, %30 ], [ %34, %32 ]
  %37 = icmp ne i128 %23, 0
  %38 = and i1 %37, %36
  %39 = select i1 %38, i128 %21, i128 0
  %40 = add i128 %39, %25
  %41 = or i128 %40, %5
  br label %42
42:                                               ; preds = %1, %10, %12, %35
  %43 = phi i128 [ %17, %12 ], [ %41, %35 ], [ %0, %1 ], [ %0, %10 ]
  ret i128 %43
}
define internal i128 @irb.f128.trunc(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %16, label %8
8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %16, label %10
10:                                               ; preds = %8
  %11 = sub nsw i32 16495, %4
  %12 = zext i32 %11 to i128
  %13 = shl nsw i128 -1, %12
  %14 = and i128 %6, %13
  %15 = or i128 %14, %5
  br label %16
16:                                               ; preds = %8, %1, %10
  %17 = phi i128 [ %15, %10 ], [ %0, %1 ], [ %5, %8 ]
  ret i128 %17
}
define internal i128 @irb.f128.floor(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ne i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %30, label %9
9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %17
11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %30, label %13
13:                                               ; preds = %11
  %14 = icmp slt i128 %0, 0
  %15 = select i1 %14, i128 85065399433376081038215121361612832768, i128 0
  %16 = or i128 %15, %5
  br label %30
17:                                               ; preds = %9
  %18 = sub nsw i32 16495, %4
  %19 = zext i32 %18 to i128
  %20 = shl nsw i128 1, %19
  %21 = add i128 %20, 170141183460469231731687303715884105727
  %22 = and i128 %21, %6
  %23 = sub nsw i128 0, %20
  %24 = and i128 %6, %23
  %25 = icmp ne i128 %22, 0
  %26 = and i1 %7, %25
  %27 = select i1 %26, i128 %20, i128 0
  %28 = add i128 %27, %24
  %29 = or i128 %28, %5
  br label %30
30:                                               ; preds = %1, %11, %13, %17
  %31 = phi i128 [ %16, %13 ], [ %29, %17 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %31
}
define internal i128 @irb.f128.ceil(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp eq i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %29, label %9
9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %16
11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %29, label %13
13:                                               ; preds = %11
  %14 = select i1 %7, i128 85065399433376081038215121361612832768, i128 0
  %15 = or i128 %14, %5
  br label %29
16:                                               ; preds = %9
  %17 = sub nsw i32 16495, %4
  %18 = zext i32 %17 to i128
  %19 = shl nsw i128 1, %18
  %20 = add i128 %19, 170141183460469231731687303715884105727
  %21 = and i128 %20, %6
  %22 = sub nsw i128 0, %19
  %23 = and i128 %6, %22
  %24 = icmp ne i128 %21, 0
  %25 = and i1 %7, %24
  %26 = select i1 %25, i128 %19, i128 0
  %27 = add i128 %26, %23
  %28 = or i128 %27, %5
  br label %29
29:                                               ; preds = %1, %11, %13, %16
  %30 = phi i128 [ %15, %13 ], [ %28, %16 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %30
}
define internal signext i32 @irb.stat.x86(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @stat(ptr %0, ptr %3)
  %5 = call signext i32 @irb.stat.give(i32 signext %4, ptr %3, ptr %1)
  ret i32 %5
}
declare signext i32 @stat(ptr, ptr)
define internal signext i32 @irb.stat.give(i32 signext %0, ptr %1, ptr %2) unnamed_addr {
  %4 = icmp eq i32 %0, 0
  br i1 %4, label %5, label %46
5:                                                ; preds = %3
  %6 = load i64, ptr %1, align 8
  store i64 %6, ptr %2, align 8
  %7 = getelementptr i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i8, ptr %2, i64 8
  store i64 %8, ptr %9, align 8
  %10 = getelementptr i8, ptr %1, i64 20
  %11 = load i32, ptr %10, align 4
  %12 = zext i32 %11 to i64
  %13 = getelementptr i8, ptr %2, i64 16
  store i64 %12, ptr %13, align 8
  %14 = getelementptr i8, ptr %1, i64 16
  %15 = load i32, ptr %14, align 4
  %16 = getelementptr i8, ptr %2, i64 24
  store i32 %15, ptr %16, align 4
  %17 = getelementptr i8, ptr %1, i64 24
  %18 = load i32, ptr %17, align 4
  %19 = getelementptr i8, ptr %2, i64 28
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %1, i64 28
  %21 = load i32, ptr %20, align 4
  %22 = getelementptr i8, ptr %2, i64 32
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 32
  %25 = load i64, ptr %24, align 8
  %26 = getelementptr i8, ptr %2, i64 40
  store i64 %25, ptr %26, align 8
  %27 = getelementptr i8, ptr %1, i64 56
  %28 = load i32, ptr %27, align 4
  %29 = zext i32 %28 to i64
  %30 = getelementptr i8, ptr %2, i64 56
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %1, i64 48
  %32 = load i64, ptr %31, align 8
  %33 = getelementptr i8, ptr %2, i64 48
  store i64 %32, ptr %33, align 8
  %34 = getelementptr i8, ptr %1, i64 64
  %35 = load i64, ptr %34, align 8
  %36 = getelementptr i8, ptr %2, i64 64
  store i64 %35, ptr %36, align 8
  br label %37
37:                                               ; preds = %5, %37
  %38 = phi i64 [ 0, %5 ], [ %44, %37 ]
  %39 = shl nsw i64 %38, 3
  %40 = add nsw i64 %39, 72
  %41 = getelementptr i8, ptr %1, i64 %40
  %42 = load i64, ptr %41, align 8
  %43 = getelementptr i8, ptr %2, i64 %40
  store i64 %42, ptr %43, align 8
  %44 = add nsw i64 %38, 1
  %45 = icmp eq i64 %44, 6
  br i1 %45, label %46, label %37
46:                                               ; preds = %37, %3
  %47 = phi i32 [ %0, %3 ], [ 0, %37 ]
  ret i32 %47
}
define internal signext i32 @irb.lstat.x86(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @lstat(ptr %0, ptr %3)
  %5 = call signext i32 @irb.stat.give(i32 signext %4, ptr %3, ptr %1)
  ret i32 %5
}
declare signext i32 @lstat(ptr, ptr)
define internal signext i32 @irb.fstat.x86(i32 signext %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @fstat(i32 signext %0, ptr %3)
  %5 = call signext i32 @irb.stat.give(i32 signext %4, ptr %3, ptr %1)
  ret i32 %5
}
declare signext i32 @fstat(i32 signext, ptr)
define internal signext i32 @irb.fstatat.x86(i32 signext %0, ptr %1, ptr %2, i32 signext %3) {
  %5 = alloca [32 x i64], align 8
  %6 = call signext i32 @fstatat(i32 signext %0, ptr %1, ptr %5, i32 signext %3)
  %7 = call signext i32 @irb.stat.give(i32 signext %6, ptr %5, ptr %2)
  ret i32 %7
}
declare signext i32 @fstatat(i32 signext, ptr, ptr, i32 signext)
define internal signext i32 @irb.__xstat.x86(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @stat(ptr %1, ptr %4)
  %6 = call signext i32 @irb.stat.give(i32 signext %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal signext i32 @irb.__lxstat.x86(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @lstat(ptr %1, ptr %4)
  %6 = call signext i32 @irb.stat.give(i32 signext %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal signext i32 @irb.__fxstat.x86(i32 signext %0, i32 signext %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @fstat(i32 signext %1, ptr %4)
  %6 = call signext i32 @irb.stat.give(i32 signext %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal signext i32 @irb.__fxstatat.x86(i32 signext %0, i32 signext %1, ptr %2, ptr %3, i32 signext %4) {
  %6 = alloca [32 x i64], align 8
  %7 = call signext i32 @fstatat(i32 signext %1, ptr %2, ptr %6, i32 signext %4)
  %8 = call signext i32 @irb.stat.give(i32 signext %7, ptr %6, ptr %3)
  ret i32 %8
}
%struct.aligned = type { i32, i64 }
%struct.packed = type <{ i32, i64 }>
define internal signext i32 @irb.open_flags.arm(i32 signext %0) {
  %2 = and i32 %0, -245761
  %3 = lshr i32 %0, 2
  %4 = and i32 %3, 16384
  %5 = or i32 %4, %2
  %6 = shl i32 %0, 2
  %7 = and i32 %6, 196608
  %8 = or i32 %5, %7
  %9 = and i32 %3, 32768
  %10 = or i32 %8, %9
  ret i32 %10
}
define internal signext i32 @irb.fcntl.arm(i32 signext %0, i32 signext %1, i64 %2) {
  %4 = icmp eq i32 %1, 4
  br i1 %4, label %5, label %17
5:                                                ; preds = %3
  %6 = trunc i64 %2 to i32
  %7 = and i32 %6, -245761
  %8 = lshr i32 %6, 2
  %9 = and i32 %8, 16384
  %10 = or i32 %9, %7
  %11 = shl i32 %6, 2
  %12 = and i32 %11, 196608
  %13 = or i32 %10, %12
  %14 = and i32 %8, 32768
  %15 = or i32 %13, %14
  %16 = sext i32 %15 to i64
  br label %17
17:                                               ; preds = %3, %5
  %18 = phi i64 [ %16, %5 ], [ %2, %3 ]
  %19 = tail call signext i32 (i32, i32, ...) @fcntl(i32 signext %0, i32 signext %1, i64 %18)
  %20 = icmp eq i32 %1, 3
  %21 = icmp ne i32 %19, -1
  %22 = select i1 %20, i1 %21, i1 false
  br i1 %22, label %23, label %33
23:                                               ; preds = %17
  %24 = and i32 %19, -245761
  %25 = shl i32 %19, 2
  %26 = and i32 %25, 65536
  %27 = or i32 %26, %24
  %28 = lshr i32 %19, 2
  %29 = and i32 %28, 49152
  %30 = or i32 %27, %29
  %31 = and i32 %25, 131072
  %32 = or i32 %30, %31
  br label %33
33:                                               ; preds = %17, %23
  %34 = phi i32 [ %32, %23 ], [ %19, %17 ]
  ret i32 %34
}
declare signext i32 @fcntl(i32 signext, i32 signext, ...)
define internal signext i32 @irb.epoll_ctl.12(i32 signext %0, i32 signext %1, i32 signext %2, ptr %3) {
  %5 = alloca %struct.aligned, align 8
  %6 = icmp eq ptr %3, null
  br i1 %6, label %7, label %9
7:                                                ; preds = %4
  %8 = tail call signext i32 @epoll_ctl(i32 signext %0, i32 signext %1, i32 signext %2, ptr null)
  br label %15
9:                                                ; preds = %4
  %10 = load i32, ptr %3, align 1
  store i32 %10, ptr %5, align 8
  %11 = getelementptr i8, ptr %3, i64 4
  %12 = load i64, ptr %11, align 1
  %13 = getelementptr i8, ptr %5, i64 8
  store i64 %12, ptr %13, align 8
  %14 = call signext i32 @epoll_ctl(i32 signext %0, i32 signext %1, i32 signext %2, ptr %5)
  br label %15
15:                                               ; preds = %9, %7
  %16 = phi i32 [ %14, %9 ], [ %8, %7 ]
  ret i32 %16
}
declare signext i32 @epoll_ctl(i32 signext, i32 signext, i32 signext, ptr)
define internal signext i32 @irb.epoll_pwait.12(i32 signext %0, ptr %1, i32 signext %2, i32 signext %3, ptr %4) {
  %6 = alloca [64 x %struct.aligned], align 8
  %7 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %8 = call signext i32 @epoll_pwait(i32 signext %0, ptr %6, i32 signext %7, i32 signext %3, ptr %4)
  %9 = icmp sgt i32 %8, 0
  br i1 %9, label %10, label %22
10:                                               ; preds = %5
  %11 = zext i32 %8 to i64
  br label %12
12:                                               ; preds = %10, %12
  %13 = phi i64 [ 0, %10 ], [ %20, %12 ]
  %14 = getelementptr [64 x %struct.aligned], ptr %6, i64 0, i64 %13
  %15 = load i32, ptr %14, align 8
  %16 = getelementptr %struct.packed, ptr %1, i64 %13
  store i32 %15, ptr %16, align 1
  %17 = getelementptr i8, ptr %14, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr i8, ptr %16, i64 4
  store i64 %18, ptr %19, align 1
  %20 = add nsw i64 %13, 1
  %21 = icmp eq i64 %20, %11
  br i1 %21, label %22, label %12
22:                                               ; preds = %12, %5
  ret i32 %8
}
declare signext i32 @epoll_pwait(i32 signext, ptr, i32 signext, i32 signext, ptr)
define internal signext i32 @irb.epoll_wait.12(i32 signext %0, ptr %1, i32 signext %2, i32 signext %3) {
  %5 = alloca [64 x %struct.aligned], align 8
  %6 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %7 = call signext i32 @epoll_pwait(i32 signext %0, ptr %5, i32 signext %6, i32 signext %3, ptr null)
  %8 = icmp sgt i32 %7, 0
  br i1 %8, label %9, label %21
9:                                                ; preds = %4
  %10 = zext i32 %7 to i64
  br label %11
11:                                               ; preds = %11, %9
  %12 = phi i64 [ 0, %9 ], [ %19, %11 ]
  %13 = getelementptr [64 x %struct.aligned], ptr %5, i64 0, i64 %12
  %14 = load i32, ptr %13, align 8
  %15 = getelementptr %struct.packed, ptr %1, i64 %12
  store i32 %14, ptr %15, align 1
  %16 = getelementptr i8, ptr %13, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %15, i64 4
  store i64 %17, ptr %18, align 1
  %19 = add nsw i64 %12, 1
  %20 = icmp eq i64 %19, %10
  br i1 %20, label %21, label %11
21:                                               ; preds = %11, %4
  ret i32 %7
}
define internal signext i32 @irb.fegetround.x86() {
  %1 = tail call signext i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 2, label %7
    i32 3, label %5
    i32 1, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 2048, %5 ], [ 3072, %6 ], [ 1024, %7 ]
  ret i32 %9
}
declare signext i32 @fegetround()
define internal signext i32 @irb.fegetexcept.x86() {
  %1 = tail call signext i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  br i1 %2, label %18, label %3
3:                                                ; preds = %0
  %4 = lshr i32 %1, 4
  %5 = and i32 %4, 1
  %6 = lshr i32 %1, 1
  %7 = and i32 %6, 4
  %8 = or i32 %5, %7
  %9 = shl i32 %1, 1
  %10 = and i32 %9, 8
  %11 = or i32 %8, %10
  %12 = shl i32 %1, 3
  %13 = and i32 %12, 16
  %14 = or i32 %11, %13
  %15 = shl i32 %1, 5
  %16 = and i32 %15, 32
  %17 = or i32 %14, %16
  br label %18
18:                                               ; preds = %0, %3
  %19 = phi i32 [ %17, %3 ], [ -1, %0 ]
  ret i32 %19
}
declare signext i32 @fegetexcept()
define internal signext i32 @irb.fesetround.x86(i32 signext %0) {
  switch i32 %0, label %2 [
    i32 1024, label %7
    i32 2048, label %5
    i32 3072, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 2, %1 ], [ 3, %5 ], [ 1, %6 ]
  %9 = tail call signext i32 @fesetround(i32 signext %8)
  ret i32 %9
}
declare signext i32 @fesetround(i32 signext)
define internal signext i32 @irb.fetestexcept.x86(i32 signext %0) {
  %2 = shl i32 %0, 4
  %3 = and i32 %2, 16
  %4 = shl i32 %0, 1
  %5 = and i32 %4, 8
  %6 = or i32 %3, %5
  %7 = lshr i32 %0, 1
  %8 = and i32 %7, 4
  %9 = or i32 %6, %8
  %10 = lshr i32 %0, 3
  %11 = and i32 %10, 2
  %12 = or i32 %9, %11
  %13 = lshr i32 %0, 5
  %14 = and i32 %13, 1
  %15 = or i32 %12, %14
  %16 = tail call signext i32 @fetestexcept(i32 signext %15)
  %17 = lshr i32 %16, 4
  %18 = and i32 %17, 1
  %19 = lshr i32 %16, 1
  %20 = and i32 %19, 4
  %21 = or i32 %18, %20
  %22 = shl i32 %16, 1
  %23 = and i32 %22, 8
  %24 = or i32 %21, %23
  %25 = shl i32 %16, 3
  %26 = and i32 %25, 16
  %27 = or i32 %24, %26
  %28 = shl i32 %16, 5
  %29 = and i32 %28, 32
  %30 = or i32 %27, %29
  ret i32 %30
}
declare signext i32 @fetestexcept(i32 signext)
define internal signext i32 @irb.feclearexcept.x86(i32 signext %0) {
  %2 = shl i32 %0, 4
  %3 = and i32 %2, 16
  %4 = shl i32 %0, 1
  %5 = and i32 %4, 8
  %6 = or i32 %3, %5
  %7 = lshr i32 %0, 1
  %8 = and i32 %7, 4
  %9 = or i32 %6, %8
  %10 = lshr i32 %0, 3
  %11 = and i32 %10, 2
  %12 = or i32 %9, %11
  %13 = lshr i32 %0, 5
  %14 = and i32 %13, 1
  %15 = or i32 %12, %14
  %16 = tail call signext i32 @feclearexcept(i32 signext %15)
  ret i32 %16
}
declare signext i32 @feclearexcept(i32 signext)
define internal signext i32 @irb.feraiseexcept.x86(i32 signext %0) {
  %2 = shl i32 %0, 4
  %3 = and i32 %2, 16
  %4 = shl i32 %0, 1
  %5 = and i32 %4, 8
  %6 = or i32 %3, %5
  %7 = lshr i32 %0, 1
  %8 = and i32 %7, 4
  %9 = or i32 %6, %8
  %10 = lshr i32 %0, 3
  %11 = and i32 %10, 2
  %12 = or i32 %9, %11
  %13 = lshr i32 %0, 5
  %14 = and i32 %13, 1
  %15 = or i32 %12, %14
  %16 = tail call signext i32 @feraiseexcept(i32 signext %15)
  ret i32 %16
}
declare signext i32 @feraiseexcept(i32 signext)
define internal signext i32 @irb.feenableexcept.x86(i32 signext %0) {
  %2 = shl i32 %0, 4
  %3 = and i32 %2, 16
  %4 = shl i32 %0, 1
  %5 = and i32 %4, 8
  %6 = or i32 %3, %5
  %7 = lshr i32 %0, 1
  %8 = and i32 %7, 4
  %9 = or i32 %6, %8
  %10 = lshr i32 %0, 3
  %11 = and i32 %10, 2
  %12 = or i32 %9, %11
  %13 = lshr i32 %0, 5
  %14 = and i32 %13, 1
  %15 = or i32 %12, %14
  %16 = tail call signext i32 @feenableexcept(i32 signext %15)
  %17 = icmp eq i32 %16, -1
  br i1 %17, label %33, label %18
18:                                               ; preds = %1
  %19 = lshr i32 %16, 4
  %20 = and i32 %19, 1
  %21 = lshr i32 %16, 1
  %22 = and i32 %21, 4
  %23 = or i32 %20, %22
  %24 = shl i32 %16, 1
  %25 = and i32 %24, 8
  %26 = or i32 %23, %25
  %27 = shl i32 %16, 3
  %28 = and i32 %27, 16
  %29 = or i32 %26, %28
  %30 = shl i32 %16, 5
  %31 = and i32 %30, 32
  %32 = or i32 %29, %31
  br label %33
33:                                               ; preds = %1, %18
  %34 = phi i32 [ %32, %18 ], [ -1, %1 ]
  ret i32 %34
}
declare signext i32 @feenableexcept(i32 signext)
define internal signext i32 @irb.fedisableexcept.x86(i32 signext %0) {
  %2 = shl i32 %0, 4
  %3 = and i32 %2, 16
  %4 = shl i32 %0, 1
  %5 = and i32 %4, 8
  %6 = or i32 %3, %5
  %7 = lshr i32 %0, 1
  %8 = and i32 %7, 4
  %9 = or i32 %6, %8
  %10 = lshr i32 %0, 3
  %11 = and i32 %10, 2
  %12 = or i32 %9, %11
  %13 = lshr i32 %0, 5
  %14 = and i32 %13, 1
  %15 = or i32 %12, %14
  %16 = tail call signext i32 @fedisableexcept(i32 signext %15)
  %17 = icmp eq i32 %16, -1
  br i1 %17, label %33, label %18
18:                                               ; preds = %1
  %19 = lshr i32 %16, 4
  %20 = and i32 %19, 1
  %21 = lshr i32 %16, 1
  %22 = and i32 %21, 4
  %23 = or i32 %20, %22
  %24 = shl i32 %16, 1
  %25 = and i32 %24, 8
  %26 = or i32 %23, %25
  %27 = shl i32 %16, 3
  %28 = and i32 %27, 16
  %29 = or i32 %26, %28
  %30 = shl i32 %16, 5
  %31 = and i32 %30, 32
  %32 = or i32 %29, %31
  br label %33
33:                                               ; preds = %1, %18
  %34 = phi i32 [ %32, %18 ], [ -1, %1 ]
  ret i32 %34
}
declare signext i32 @fedisableexcept(i32 signext)
define internal signext i32 @irb.fegetround.arm() {
  %1 = tail call signext i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 2, label %7
    i32 3, label %5
    i32 1, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 4194304, %5 ], [ 12582912, %6 ], [ 8388608, %7 ]
  ret i32 %9
}
define internal signext i32 @irb.fegetexcept.arm() {
  %1 = tail call signext i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  br i1 %2, label %7, label %3
3:                                                ; preds = %0
  %4 = trunc i32 %1 to i5
  %5 = tail call i5 @llvm.bitreverse.i5(i5 %4)
  %6 = zext i5 %5 to i32
  br label %7
7:                                                ; preds = %0, %3
  %8 = phi i32 [ %6, %3 ], [ -1, %0 ]
  ret i32 %8
}
define internal signext i32 @irb.fesetround.arm(i32 signext %0) {
  switch i32 %0, label %2 [
    i32 8388608, label %7
    i32 4194304, label %5
    i32 12582912, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 2, %1 ], [ 3, %5 ], [ 1, %6 ]
  %9 = tail call signext i32 @fesetround(i32 signext %8)
  ret i32 %9
}
define internal signext i32 @irb.fetestexcept.arm(i32 signext %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call signext i32 @fetestexcept(i32 signext %4)
  %6 = trunc i32 %5 to i5
  %7 = tail call i5 @llvm.bitreverse.i5(i5 %6)
  %8 = zext i5 %7 to i32
  ret i32 %8
}
define internal signext i32 @irb.feclearexcept.arm(i32 signext %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call signext i32 @feclearexcept(i32 signext %4)
  ret i32 %5
}
define internal signext i32 @irb.feraiseexcept.arm(i32 signext %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call signext i32 @feraiseexcept(i32 signext %4)
  ret i32 %5
}
define internal signext i32 @irb.feenableexcept.arm(i32 signext %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call signext i32 @feenableexcept(i32 signext %4)
  %6 = icmp eq i32 %5, -1
  br i1 %6, label %11, label %7
7:                                                ; preds = %1
  %8 = trunc i32 %5 to i5
  %9 = tail call i5 @llvm.bitreverse.i5(i5 %8)
  %10 = zext i5 %9 to i32
  br label %11
11:                                               ; preds = %1, %7
  %12 = phi i32 [ %10, %7 ], [ -1, %1 ]
  ret i32 %12
}
define internal signext i32 @irb.fedisableexcept.arm(i32 signext %0) {
  %2 = trunc i32 %0 to i5
  %3 = tail call i5 @llvm.bitreverse.i5(i5 %2)
  %4 = zext i5 %3 to i32
  %5 = tail call signext i32 @fedisableexcept(i32 signext %4)
  %6 = icmp eq i32 %5, -1
  br i1 %6, label %11, label %7
7:                                                ; preds = %1
  %8 = trunc i32 %5 to i5
  %9 = tail call i5 @llvm.bitreverse.i5(i5 %8)
  %10 = zext i5 %9 to i32
  br label %11
11:                                               ; preds = %1, %7
  %12 = phi i32 [ %10, %7 ], [ -1, %1 ]
  ret i32 %12
}
define internal signext i32 @irb.ilogbl.x86(fp128 %0) {
  %2 = fcmp ueq fp128 %0, 0xL00000000000000000000000000000000
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call signext i32 @ilogbl(fp128 %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare signext i32 @ilogbl(fp128)
define internal signext i32 @irb.ilogb.x86(double %0) {
  %2 = fcmp ueq double %0, 0.000000e+00
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call signext i32 @ilogb(double %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare signext i32 @ilogb(double)
define internal signext i32 @irb.ilogbf.x86(float %0) {
  %2 = fcmp ueq float %0, 0.000000e+00
  br i1 %2, label %5, label %3
3:                                                ; preds = %1
  %4 = tail call signext i32 @ilogbf(float %0)
  br label %5
5:                                                ; preds = %3, %1
  %6 = phi i32 [ -2147483648, %1 ], [ %4, %3 ]
  ret i32 %6
}
declare signext i32 @ilogbf(float)
declare i32 @llvm.smin.i32(i32, i32)
declare i5 @llvm.bitreverse.i5(i5)
